package org.lianfang.isolation.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.model.Stay;
import org.lianfang.kernel.database.Rows;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What counsellors write down: sealed, and given only to whoever wrote it.
@Repository
public class CounsellingNotes {

    private final JdbcClient jdbc;
    private final Vault vault;

    CounsellingNotes(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    public record Note(UUID id, Personal<String> text, Instant at) {}

    public void add(UUID id, Stay stay, UUID counsellor, Personal<String> text, Instant now) {
        jdbc.sql("""
                        insert into isolation.counselling_notes (id, stay_id, area_key, counsellor, text_sealed, written_at)
                        values (:id, :stay, :area, :counsellor, :text, :now)
                        """)
                .param("id", id)
                .param("stay", stay.id())
                .param("area", stay.area().value())
                .param("counsellor", counsellor)
                .param("text", vault.seal(Vault.Field.COUNSELLING_NOTE, text))
                .param("now", Rows.at(now))
                .update();
    }

    /// Of all stays of one time apart, the latest first.
    public List<Note> of(UUID quarantine, UUID counsellor) {
        return jdbc.sql("""
                        select n.id, n.text_sealed, n.written_at
                        from isolation.counselling_notes n join isolation.stays t on t.id = n.stay_id
                        where t.quarantine_id = :quarantine and n.counsellor = :counsellor
                        order by n.id desc
                        limit 100
                        """)
                .param("quarantine", quarantine)
                .param("counsellor", counsellor)
                .query((row, number) -> new Note(
                        Rows.id(row, "id"),
                        vault.open(Vault.Field.COUNSELLING_NOTE, row.getBytes("text_sealed")),
                        Rows.moment(row, "written_at")))
                .list();
    }
}
