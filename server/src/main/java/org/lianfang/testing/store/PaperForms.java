package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.FormPrinting;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.TubeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Forms that were printed, and which of their lines were keyed in.
@Repository
public class PaperForms {

    private final JdbcClient jdbc;

    PaperForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Numbers the forms of a printing; those that it has already stay as they are.
    public void add(FormPrinting printing, AreaKey area, Instant at, UUID by) {
        jdbc.sql("""
                        insert into testing.paper_forms
                          (printing_id, place, round_id, station_id, area_key, lines, printed_at, printed_by)
                        select :printing, place, :round, :station, :area, :lines, :at, :by
                        from generate_series(1, :forms) as place
                        where not exists (select from testing.paper_forms known where known.printing_id = :printing)
                        order by place
                        on conflict (printing_id, place) do nothing
                        """)
                .param("printing", printing.id())
                .param("round", printing.roundId())
                .param("station", printing.stationId())
                .param("area", area.value())
                .param("lines", PaperForm.LINES)
                .param("at", Rows.at(at))
                .param("by", by)
                .param("forms", printing.forms())
                .update();
    }

    public List<PaperForm> ofPrinting(UUID printing) {
        return jdbc.sql("select * from testing.paper_forms where printing_id = :printing order by place")
                .param("printing", printing)
                .query(PaperForms::form)
                .list();
    }

    public List<PaperForm> find(Collection<FormNumber> numbers) {
        return jdbc.sql("select * from testing.paper_forms where number = any(:numbers::bigint[]) order by number")
                .param("numbers", Columns.of(numbers, FormNumber::serial))
                .query(PaperForms::form)
                .list();
    }

    /// Which forms are asked for.
    public record Question(
            AreaKey area, @Nullable UUID round, @Nullable UUID station) {}

    /// Newest first.
    ///
    /// @param after the last form of the page before
    public List<PaperForm> in(Question question, @Nullable FormNumber after, int limit) {
        return jdbc.sql("""
                        select *
                        from testing.paper_forms
                        where area_key >= :low and area_key < :high
                          and (:round::uuid is null or round_id = :round::uuid)
                          and (:station::uuid is null or station_id = :station::uuid)
                          and (:after::bigint is null or number < :after::bigint)
                        order by number desc
                        limit :limit
                        """)
                .param("low", question.area.low())
                .param("high", question.area.high())
                .param("round", question.round)
                .param("station", question.station)
                .param("after", after == null ? null : after.serial())
                .param("limit", limit)
                .query(PaperForms::form)
                .list();
    }

    /// A line that was keyed in.
    ///
    /// @param sample as it is now: another one than at first when the swab was moved
    /// @param tube absent once the sample is no longer kept
    /// @param voided whether the sample was taken back
    public record Keyed(
            FormNumber form,
            int line,
            int attempt,
            UUID sample,
            @Nullable TubeCode tube,
            @Nullable Instant at,
            boolean voided) {}

    /// In the order of forms, lines and attempts.
    public List<Keyed> keyed(Collection<FormNumber> numbers) {
        return jdbc.sql("""
                        with recursive moved as (
                          select l.number, l.line, l.attempt, l.sample_id
                          from testing.paper_lines l
                          where l.number = any(:numbers::bigint[])
                          union all
                          select m.number, m.line, m.attempt, v.replaced_by
                          from moved m
                          join testing.sample_voids v on v.sample_id = m.sample_id
                          where v.replaced_by is not null
                        )
                        select m.number, m.line, m.attempt, m.sample_id, s.tube_code, s.taken_at, v.id is not null as voided
                        from moved m
                        left join testing.samples s on s.id = m.sample_id
                        left join testing.sample_voids v on v.sample_id = m.sample_id
                        where v.replaced_by is null
                        order by m.number, m.line, m.attempt
                        """)
                .param("numbers", Columns.of(numbers, FormNumber::serial))
                .query(PaperForms::keyed)
                .list();
    }

    /// A line that became a sample.
    public record Keying(PaperForm form, int line, int attempt, UUID sample) {}

    /// Keeps that lines became samples; once is enough.
    public void keep(List<Keying> keyings, UUID by, Instant at) {
        jdbc.sql("""
                        insert into testing.paper_lines (number, line, attempt, area_key, sample_id, keyed_by, keyed_at)
                        select number, line, attempt, area_key, sample_id, :by, :at
                        from unnest(:numbers::bigint[], :lines::smallint[], :attempts::smallint[], :areas::bigint[],
                                    :samples::uuid[]) as new (number, line, attempt, area_key, sample_id)
                        order by number, line, attempt
                        on conflict do nothing
                        """)
                .param("numbers", Columns.of(keyings, one -> one.form().number().serial()))
                .param("lines", Columns.of(keyings, Keying::line))
                .param("attempts", Columns.of(keyings, Keying::attempt))
                .param("areas", Columns.of(keyings, one -> one.form().area().value()))
                .param("samples", Columns.of(keyings, Keying::sample))
                .param("by", by)
                .param("at", Rows.at(at))
                .update();
    }

    private static Keyed keyed(ResultSet row, int number) throws SQLException {
        var tube = row.getString("tube_code");
        return new Keyed(
                new FormNumber(row.getLong("number")),
                row.getInt("line"),
                row.getInt("attempt"),
                row.getObject("sample_id", UUID.class),
                tube == null ? null : new TubeCode(tube),
                Rows.momentIfAny(row, "taken_at"),
                row.getBoolean("voided"));
    }

    private static PaperForm form(ResultSet row, int number) throws SQLException {
        return new PaperForm(
                new FormNumber(row.getLong("number")),
                row.getObject("printing_id", UUID.class),
                row.getObject("round_id", UUID.class),
                row.getObject("station_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getInt("lines"),
                Rows.moment(row, "printed_at"));
    }
}
