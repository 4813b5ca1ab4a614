package org.lianfang.people.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.lianfang.people.model.Resident;
import org.lianfang.privacy.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Notes of those who opened masked numbers.
@Repository
public class Openings {

    private final JdbcClient database;

    Openings(JdbcClient database) {
        this.database = database;
    }

    public void add(Resident resident, Purpose purpose, String note, Instant at, UUID by) {
        database.sql("""
                        insert into people.opening (resident_id, area_key, opened_at, opened_by, purpose, note)
                        values (:resident, :area, :at, :by, :purpose, :note)
                        """)
                .param("resident", resident.id())
                .param("area", resident.area().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("purpose", purpose.name())
                .param("note", note)
                .update();
    }
}
