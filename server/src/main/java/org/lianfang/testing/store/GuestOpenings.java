package org.lianfang.testing.store;

import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who opened masked values of a guest.
@Repository
public class GuestOpenings {

    private final JdbcClient jdbc;

    GuestOpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param purpose and note of whoever looks
    public record Opening(UUID sample, AreaKey area, String purpose, String note) {}

    public void add(Opening opening, UUID account, Instant at) {
        jdbc.sql("""
                        insert into testing.openings (id, sample_id, area_key, account, purpose, note, at)
                        values (:id, :sample, :area, :account, :purpose, :note, :at)
                        """)
                .param("id", Ids.next())
                .param("sample", opening.sample)
                .param("area", opening.area.value())
                .param("account", account)
                .param("purpose", opening.purpose)
                .param("note", opening.note)
                .param("at", Rows.at(at))
                .update();
    }
}
