package org.lianfang.gates.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Crossing;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.id.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Lists of crossings, newest id first. Ids ascend in time, so the days of a list are a range of ids; the few strays
/// (wrong clocks) lie elsewhere and are looked for by their own index. The list of a figure shows exactly what it
/// counted.
@Repository
public class CrossingLists {

    /// How far an id's own time may be from the moment of the crossing before it is a stray.
    static final Duration NEAR = Duration.ofMinutes(10);

    /// Up to this many gates each gate's newest are merged; beyond, the days are read as a whole.
    private static final int MERGED_GATES = 64;

    private final JdbcClient jdbc;
    private final CrossingRows rows;
    private final RareCrossings rare;

    CrossingLists(JdbcClient jdbc, CrossingRows rows, RareCrossings rare) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.rare = rare;
    }

    /// What a figure can have counted.
    public enum Counted {
        PERSONS,
        VEHICLES
    }

    /// A filter that is absent lets everything through.
    ///
    /// @param from first civil day
    /// @param to last civil day
    /// @param counted leaves out what was voided, as the figure does
    public record Filter(
            AreaKey area,
            @Nullable UUID gate,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String outcome,
            @Nullable Boolean fever,
            @Nullable Boolean voided,
            @Nullable Counted counted) {

        boolean isRare() {
            return Boolean.TRUE.equals(fever)
                    || outcome != null && !outcome.equals("PASSED") && !outcome.equals("EXEMPT");
        }
    }

    public record Listed(Crossing crossing, boolean voided) {}

    public List<Listed> list(Filter filter, ZoneId zone, @Nullable UUID after, int limit) {
        if (Boolean.TRUE.equals(filter.voided) && filter.counted == null) {
            return query(takenBack().param("gate", filter.gate), filter, zone, after, limit);
        }
        var gates = filter.gate == null ? gatesIn(filter) : List.of(filter.gate);
        if (gates.isEmpty()) {
            return List.of();
        }
        if (filter.isRare()) {
            return query(rare.statement(filter), filter, zone, after, limit);
        }
        return gates.size() <= MERGED_GATES
                ? query(merged().param("gates", Columns.of(gates, id -> id)), filter, zone, after, limit)
                : query(whole(), filter, zone, after, limit);
    }

    private List<UUID> gatesIn(Filter filter) {
        return jdbc.sql("""
                        select distinct gate_id
                        from gates.gate_hours
                        where area_key >= :low and area_key < :high and day >= :from and day <= :to
                        limit :limit
                        """)
                .param("low", filter.area.low())
                .param("high", filter.area.high())
                .param("from", first(filter))
                .param("to", last(filter))
                .param("limit", MERGED_GATES + 1)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec merged() {
        return jdbc.sql("""
                select c.*, exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id) as voided
                from (
                  (select near.*
                   from unnest(:gates::uuid[]) as g (id)
                   cross join lateral (
                     select c.* from gates.crossings c
                     where c.gate_id = g.id and c.id >= :lowId and c.id < :highId and not c.stray
                       and c.area_key >= :low and c.area_key < :high and c.day >= :from and c.day <= :to
                       and (:outcome::text is null or c.outcome = :outcome::text)
                       and (:fever::boolean is null or c.fever = :fever::boolean)
                       and (not :persons or c.person_sealed is not null)
                       and (not :vehicles or c.plate is not null)
                       and (:voided::boolean is null or :voided::boolean
                            = exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id))
                     order by c.id desc
                     limit :limit) near
                   order by near.id desc
                   limit :limit)
                  union all
                  (select c.* from gates.crossings c
                   where c.stray and c.gate_id = any(:gates::uuid[]) and c.id < :before
                     and c.area_key >= :low and c.area_key < :high and c.day >= :from and c.day <= :to
                     and (:outcome::text is null or c.outcome = :outcome::text)
                     and (:fever::boolean is null or c.fever = :fever::boolean)
                     and (not :persons or c.person_sealed is not null)
                     and (not :vehicles or c.plate is not null)
                     and (:voided::boolean is null or :voided::boolean
                          = exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id))
                   order by c.id desc
                   limit :limit)) c
                order by c.id desc
                limit :limit
                """);
    }

    private JdbcClient.StatementSpec whole() {
        return jdbc.sql("""
                select c.*, exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id) as voided
                from (
                  (select c.* from gates.crossings c
                   where c.id >= :lowId and c.id < :highId and not c.stray
                     and c.area_key >= :low and c.area_key < :high and c.day >= :from and c.day <= :to
                     and (:outcome::text is null or c.outcome = :outcome::text)
                     and (:fever::boolean is null or c.fever = :fever::boolean)
                     and (not :persons or c.person_sealed is not null)
                     and (not :vehicles or c.plate is not null)
                     and (:voided::boolean is null or :voided::boolean
                          = exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id))
                   order by c.id desc
                   limit :limit)
                  union all
                  (select c.* from gates.crossings c
                   where c.stray and c.id < :before
                     and c.area_key >= :low and c.area_key < :high and c.day >= :from and c.day <= :to
                     and (:outcome::text is null or c.outcome = :outcome::text)
                     and (:fever::boolean is null or c.fever = :fever::boolean)
                     and (not :persons or c.person_sealed is not null)
                     and (not :vehicles or c.plate is not null)
                     and (:voided::boolean is null or :voided::boolean
                          = exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id))
                   order by c.id desc
                   limit :limit)) c
                order by c.id desc
                limit :limit
                """);
    }

    /// Corrections are few: the list begins at them, not at the crossings.
    private JdbcClient.StatementSpec takenBack() {
        return jdbc.sql("""
                select c.*, true as voided
                from gates.crossing_voids v
                join gates.crossings c on c.id = v.crossing_id
                where v.area_key >= :low and v.area_key < :high and v.day >= :from and v.day <= :to
                  and c.id < :before
                  and (:gate::uuid is null or c.gate_id = :gate::uuid)
                  and (:outcome::text is null or c.outcome = :outcome::text)
                  and (:fever::boolean is null or c.fever = :fever::boolean)
                order by c.id desc
                limit :limit
                """);
    }

    private List<Listed> query(
            JdbcClient.StatementSpec statement, Filter filter, ZoneId zone, @Nullable UUID after, int limit) {
        var before = after == null ? HIGHEST : after;
        var high = filter.to == null ? HIGHEST : lowest(filter.to.plusDays(1), zone, NEAR);
        return statement
                .param("low", filter.area.low())
                .param("high", filter.area.high())
                .param("from", first(filter))
                .param("to", last(filter))
                .param("lowId", filter.from == null ? LOWEST : lowest(filter.from, zone, NEAR.negated()))
                .param("highId", isBefore(before, high) ? before : high)
                .param("before", before)
                .param("outcome", filter.outcome)
                .param("fever", filter.fever)
                .param("persons", filter.counted == Counted.PERSONS)
                .param("vehicles", filter.counted == Counted.VEHICLES)
                .param("voided", filter.counted == null ? filter.voided : Boolean.FALSE)
                .param("limit", limit)
                .query((row, number) -> new Listed(rows.read(row), row.getBoolean("voided")))
                .list();
    }

    private static final UUID LOWEST = new UUID(0, 0);
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static LocalDate first(Filter filter) {
        return filter.from == null ? FIRST_DAY : filter.from;
    }

    static LocalDate last(Filter filter) {
        return filter.to == null ? LAST_DAY : filter.to;
    }

    private static UUID lowest(LocalDate day, ZoneId zone, Duration off) {
        var moment = day.atStartOfDay(zone).toInstant().plus(off);
        return moment.isBefore(Instant.EPOCH) ? LOWEST : Ids.lowest(moment);
    }

    /// As PostgreSQL orders ids: byte by byte.
    private static boolean isBefore(UUID one, UUID other) {
        var order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order < 0
                || order == 0
                        && Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits()) < 0;
    }
}
