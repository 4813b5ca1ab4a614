package org.lianfang.gates.store;

import java.util.List;
import org.lianfang.gates.store.CrossingLists.Filter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Fevers and the outcomes that are few have indexes of their own: by place for a gate or a village, by id for a city,
/// so
/// that a list never reads more than it shows by orders of magnitude. As everywhere the days are a range of ids, and
/// strays are looked for by themselves.
@Component
class RareCrossings {

    /// Up to this many places each place's newest are merged; beyond, the newest of all are read.
    private static final int MERGED_PLACES = 64;

    private final JdbcClient jdbc;

    RareCrossings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is left to be told: days, ids, outcome, limit.
    JdbcClient.StatementSpec statement(Filter filter) {
        var places = placesOf(filter);
        var statement =
                places.size() <= MERGED_PLACES ? byPlace().param("places", places.toArray(Long[]::new)) : byId();
        return statement.param("gate", filter.gate());
    }

    /// Where the gate has stood, or gates of the area.
    private List<Long> placesOf(Filter filter) {
        return jdbc.sql("""
                        select distinct area_key
                        from gates.gate_hours
                        where area_key >= :low and area_key < :high and day >= :from and day <= :to
                          and (:gate::uuid is null or gate_id = :gate::uuid)
                        limit :limit
                        """)
                .param("low", filter.area().low())
                .param("high", filter.area().high())
                .param("from", CrossingLists.first(filter))
                .param("to", CrossingLists.last(filter))
                .param("gate", filter.gate())
                .param("limit", MERGED_PLACES + 1)
                .query(Long.class)
                .list();
    }

    private JdbcClient.StatementSpec byPlace() {
        return jdbc.sql("""
                select c.*, exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id) as voided
                from (
                  (select near.*
                   from unnest(:places::bigint[]) as place (area_key)
                   cross join lateral (
                     select c.*
                     from gates.crossings c
                     where (c.fever or c.outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED'))
                       and c.area_key = place.area_key and c.area_key >= :low and c.area_key < :high
                       and c.id >= :lowId and c.id < :highId and not c.stray
                       and c.day >= :from and c.day <= :to
                       and (:gate::uuid is null or c.gate_id = :gate::uuid)
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
                  (select c.*
                   from gates.crossings c
                   where (c.fever or c.outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED'))
                     and c.stray and c.area_key >= :low and c.area_key < :high and c.id < :before
                     and c.day >= :from and c.day <= :to
                     and (:gate::uuid is null or c.gate_id = :gate::uuid)
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

    private JdbcClient.StatementSpec byId() {
        return jdbc.sql("""
                select c.*, exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id) as voided
                from (
                  (select c.*
                   from gates.crossings c
                   where (c.fever or c.outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED'))
                     and c.id >= :lowId and c.id < :highId and not c.stray
                     and c.area_key >= :low and c.area_key < :high and c.day >= :from and c.day <= :to
                     and (:gate::uuid is null or c.gate_id = :gate::uuid)
                     and (:outcome::text is null or c.outcome = :outcome::text)
                     and (:fever::boolean is null or c.fever = :fever::boolean)
                     and (not :persons or c.person_sealed is not null)
                     and (not :vehicles or c.plate is not null)
                     and (:voided::boolean is null or :voided::boolean
                          = exists (select 1 from gates.crossing_voids v where v.crossing_id = c.id))
                   order by c.id desc
                   limit :limit)
                  union all
                  (select c.*
                   from gates.crossings c
                   where (c.fever or c.outcome in ('TURNED_BACK', 'TO_HOSPITAL', 'ESCORTED'))
                     and c.stray and c.area_key >= :low and c.area_key < :high and c.id < :before
                     and c.day >= :from and c.day <= :to
                     and (:gate::uuid is null or c.gate_id = :gate::uuid)
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
}
