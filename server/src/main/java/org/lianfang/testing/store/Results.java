package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.Effect;
import org.lianfang.testing.model.ResultBook;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What labs found.
@Repository
public class Results {

    private final JdbcClient jdbc;

    Results(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param account who records it, and when
    public record Recording(UUID account, Instant at) {}

    /// A result that waits for its tube.
    ///
    /// @param members of the tube
    public record Queued(UUID id, TubeCode tube, AreaKey area, int members, TubeResult outcome, Instant foundAt) {}

    /// Until the running transaction ends no other result takes effect: whom a tube calls back depends on all others.
    public void oneAtATime() {
        jdbc.sql("select true from pg_advisory_xact_lock(hashtext('testing.results'))")
                .query(Boolean.class)
                .single();
    }

    /// Of these tubes, and under the same ids.
    public List<ResultBook.Known> known(Collection<ResultEntry> entries) {
        return jdbc.sql("""
                        select id, tube_code, outcome from testing.results
                        where tube_code = any(:codes::text[]) or id = any(:ids::uuid[])
                        """)
                .param("codes", Columns.of(entries, ResultEntry::tubeCode))
                .param("ids", Columns.of(entries, ResultEntry::id))
                .query((row, number) -> new ResultBook.Known(
                        row.getObject("id", UUID.class),
                        new TubeCode(row.getString("tube_code")),
                        TubeResult.valueOf(row.getString("outcome"))))
                .list();
    }

    public void add(List<ResultBook.Entered> entered, Recording recording) {
        jdbc.sql("""
                        insert into testing.results
                          (id, tube_code, area_key, outcome, found_at, recorded_by, recorded_at, queued)
                        select id, tube_code, area_key, outcome, coalesce(found_at, :now), :account, :now, queued
                        from unnest(:ids::uuid[], :codes::text[], :areas::bigint[], :outcomes::text[], :found::timestamptz[],
                                    :queued::boolean[]) as new (id, tube_code, area_key, outcome, found_at, queued)
                        """)
                .param("ids", Columns.of(entered, one -> one.entry().id()))
                .param("codes", Columns.of(entered, one -> one.entry().tubeCode()))
                .param("areas", Columns.of(entered, one -> one.label().area().value()))
                .param("outcomes", Columns.of(entered, one -> one.entry().outcome()))
                .param("found", Columns.of(entered, one -> one.entry().at()))
                .param("queued", Columns.of(entered, ResultBook.Entered::queued))
                .param("account", recording.account)
                .param("now", Rows.at(recording.at))
                .update();
    }

    /// Results of tubes that have been received now; they wait no more.
    public List<Queued> release(Collection<TubeCode> received) {
        return jdbc.sql("""
                        update testing.results r set queued = false
                        from testing.tubes t
                        where r.queued and r.tube_code = any(:codes::text[]) and t.code = r.tube_code
                        returning r.id, r.tube_code, r.area_key, t.members, r.outcome, r.found_at
                        """)
                .param("codes", Columns.of(received, code -> code))
                .query(Results::queued)
                .list();
    }

    /// The tubes have their results.
    public void apply(List<Effect> effects) {
        jdbc.sql("""
                        update testing.tubes t
                        set result_id = r.id, result = r.outcome, resulted_at = r.at, resulted_on = r.day
                        from unnest(:ids::uuid[], :codes::text[], :outcomes::text[], :at::timestamptz[], :days::date[])
                             as r (id, code, outcome, at, day)
                        where t.code = r.code
                        """)
                .param("ids", Columns.of(effects, Effect::id))
                .param("codes", Columns.of(effects, Effect::tube))
                .param("outcomes", Columns.of(effects, Effect::outcome))
                .param("at", Columns.of(effects, Effect::at))
                .param("days", Columns.of(effects, Effect::day))
                .update();
    }

    /// The lab has the tubes.
    ///
    /// @return those that it did not have before
    public List<TubeCode> receive(Collection<TubeCode> codes, Instant at) {
        return jdbc.sql("""
                        update testing.tubes set received_at = :at
                        where code = any(:codes::text[]) and sealed_at is not null and received_at is null
                        returning code
                        """)
                .param("codes", Columns.of(codes, code -> code))
                .param("at", Rows.at(at))
                .query((row, number) -> new TubeCode(row.getString("code")))
                .list();
    }

    private static Queued queued(ResultSet row, int number) throws SQLException {
        return new Queued(
                row.getObject("id", UUID.class),
                new TubeCode(row.getString("tube_code")),
                new AreaKey(row.getLong("area_key")),
                row.getInt("members"),
                TubeResult.valueOf(row.getString("outcome")),
                Rows.moment(row, "found_at"));
    }
}
