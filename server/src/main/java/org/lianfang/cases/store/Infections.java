package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.Infection;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// How cases were infected, as investigators found.
@Repository
public class Infections {

    private final JdbcClient jdbc;

    Infections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Over what was found before.
    public void put(CaseFile file, Infection infection, Decider by) {
        var setting = infection.setting();
        jdbc.sql("""
                        insert into cases.infections (case_id, area_key, elsewhere, setting, decided_by, decider, decided_at)
                        values (:case, :area, :elsewhere::boolean, :setting::text, :by, :name, :at)
                        on conflict (case_id) do update
                        set elsewhere = excluded.elsewhere, setting = excluded.setting, decided_by = excluded.decided_by,
                            decider = excluded.decider, decided_at = excluded.decided_at
                        """)
                .param("case", file.id())
                .param("area", file.area().value())
                .param("elsewhere", infection.elsewhere())
                .param("setting", setting == null ? null : setting.name())
                .param("by", by.account())
                .param("name", by.name())
                .param("at", Rows.at(by.at()))
                .update();
    }

    /// @return `Infection.UNKNOWN` when nobody has found anything
    public Infection of(UUID caseId) {
        return jdbc.sql("select elsewhere, setting from cases.infections where case_id = :case")
                .param("case", caseId)
                .query((row, number) -> read(row))
                .optional()
                .orElse(Infection.UNKNOWN);
    }

    static Infection read(ResultSet row) throws SQLException {
        var setting = row.getString("setting");
        var elsewhere = row.getBoolean("elsewhere");
        return new Infection(row.wasNull() ? null : elsewhere, setting == null ? null : ContactGround.valueOf(setting));
    }
}
