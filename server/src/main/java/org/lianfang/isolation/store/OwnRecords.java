package org.lianfang.isolation.store;

import java.util.Optional;
import java.util.UUID;
import org.lianfang.isolation.OwnTimeApart;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.kernel.database.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people who are apart see of their own place. Must see every area.
@Repository
public class OwnRecords {

    private final JdbcClient jdbc;

    OwnRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The plan that holds for a person.
    public Optional<Quarantine> quarantineOf(UUID resident) {
        return jdbc.sql("select * from isolation.quarantines where resident_id = :resident and ended_at is null")
                .param("resident", resident)
                .query(Quarantines::read)
                .optional();
    }

    public OwnTimeApart.Room room(UUID id) {
        return jdbc.sql("""
                        select s.name, s.address, r.floor, r.number
                        from isolation.rooms r join isolation.sites s on s.id = r.site_id
                        where r.id = :id
                        """)
                .param("id", id)
                .query((row, number) -> new OwnTimeApart.Room(
                        row.getString("name"), row.getString("address"), row.getInt("floor"), row.getString("number")))
                .single();
    }

    /// Whether somebody is at a hospital, and not back yet.
    public boolean isAway(UUID stay) {
        return jdbc.sql("select exists (select from isolation.absences where stay_id = :stay and back_at is null)")
                .param("stay", stay)
                .query(Boolean.class)
                .single();
    }

    /// The referral of a stay that waits for its answer.
    public Optional<OwnTimeApart.Waiting> referralOf(UUID stay) {
        return jdbc.sql("""
                        select raised_at, due_at from isolation.referrals
                        where stay_id = :stay and answered_at is null
                        """)
                .param("stay", stay)
                .query((row, number) ->
                        new OwnTimeApart.Waiting(Rows.moment(row, "raised_at"), Rows.moment(row, "due_at")))
                .optional();
    }
}
