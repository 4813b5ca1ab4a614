package org.lianfang.audit.store;

import java.util.List;
import java.util.UUID;
import org.lianfang.audit.Looks;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads entries by what they are about.
@Repository
class LooksInEntries implements Looks {

    private final JdbcClient jdbc;

    LooksInEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Look> at(String subjectKind, String subjectId, int limit) {
        return jdbc.sql("""
                        select at, actor, action, purpose
                        from audit.entry
                        where subject_id = :subject and subject_kind = :kind
                        order by id desc
                        limit :limit
                        """)
                .param("subject", subjectId)
                .param("kind", subjectKind)
                .param("limit", limit)
                .query((row, number) -> new Look(
                        Rows.moment(row, "at"),
                        row.getObject("actor", UUID.class),
                        row.getString("action"),
                        row.getString("purpose")))
                .list();
    }
}
