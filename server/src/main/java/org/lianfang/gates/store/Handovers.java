package org.lianfang.gates.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lianfang.gates.model.Handover;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.response.Kept;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Handovers {

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param openItems still to be done
    public record Last(Instant at, int openItems) {}

    /// @param account who records it, and when
    public record Recording(UUID account, Instant at) {}

    /// @return false when the id is taken
    public boolean add(Handover handover, UUID gate, AreaKey area, Recording recording) {
        var added = jdbc.sql("""
                        insert into gates.handovers
                          (id, gate_id, area_key, at, from_team, to_team, note, recorded_by, recorded_at)
                        values (:id, :gate, :area, :at, :from, :to, :note, :account, :recorded)
                        on conflict (id) do nothing
                        """)
                        .param("id", handover.id())
                        .param("gate", gate)
                        .param("area", area.value())
                        .param("at", OffsetDateTime.ofInstant(handover.at(), ZoneOffset.UTC))
                        .param("from", handover.fromTeam())
                        .param("to", handover.toTeam())
                        .param("note", handover.note())
                        .param("account", recording.account())
                        .param("recorded", OffsetDateTime.ofInstant(recording.at(), ZoneOffset.UTC))
                        .update()
                == 1;
        if (added && !handover.openItems().isEmpty()) {
            addItems(handover, area, recording);
        }
        return added;
    }

    /// Newest first.
    public List<Handover> of(UUID gate, int limit) {
        var found = jdbc.sql("""
                        select id, at, from_team, to_team, note, recorded_by
                        from gates.handovers
                        where gate_id = :gate
                        order by at desc, id desc
                        limit :limit
                        """)
                .param("gate", gate)
                .param("limit", limit)
                .query((row, number) -> new Handover(
                        row.getObject("id", UUID.class),
                        Rows.moment(row, "at"),
                        row.getString("from_team"),
                        row.getString("to_team"),
                        row.getString("note"),
                        List.of(),
                        row.getObject("recorded_by", UUID.class)))
                .list();
        var items = items(found.stream().map(Handover::id).toList());
        return found.stream()
                .map(one -> one.withItems(items.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /// Where a hand-over was written down.
    public Optional<AreaKey> areaOf(UUID handover) {
        return jdbc.sql("select area_key from gates.handovers where id = :id")
                .param("id", handover)
                .query(Long.class)
                .optional()
                .map(AreaKey::new);
    }

    /// @return false when there is no such item
    public boolean settle(UUID handover, int number, Recording by) {
        return jdbc.sql("""
                        update gates.handover_items
                        set done_at = coalesce(done_at, :at), done_by = coalesce(done_by, :account)
                        where handover_id = :handover and number = :number
                        """)
                        .param("at", OffsetDateTime.ofInstant(by.at(), ZoneOffset.UTC))
                        .param("account", by.account())
                        .param("handover", handover)
                        .param("number", number)
                        .update()
                == 1;
    }

    /// The latest hand-over of each gate before a moment, with how many items nobody has done yet.
    public Map<UUID, Last> lastBefore(Collection<UUID> gates, Instant before) {
        return jdbc
                .sql("""
                        select g.id as gate_id, h.at, coalesce(o.items, 0) as open_items
                        from unnest(:gates::uuid[]) as g (id)
                        cross join lateral (
                          select at from gates.handovers where gate_id = g.id and at < :before order by at desc limit 1) h
                        left join (
                          select o.gate_id, count(*) as items
                          from gates.handover_items i
                          join gates.handovers o on o.id = i.handover_id
                          where i.done_at is null and o.at < :before
                          group by o.gate_id) o on o.gate_id = g.id
                        """)
                .param("gates", Columns.of(gates, id -> id))
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .query((row, number) -> Map.entry(
                        row.getObject("gate_id", UUID.class),
                        new Last(Rows.moment(row, "at"), row.getInt("open_items"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Areas with hand-overs before a moment.
    public List<AreaKey> areasBefore(Instant moment) {
        return jdbc.sql("select distinct area_key from gates.handovers where at < :moment")
                .param("moment", OffsetDateTime.ofInstant(moment, ZoneOffset.UTC))
                .query((row, number) -> new AreaKey(row.getLong("area_key")))
                .list();
    }

    /// Deletes hand-overs that are over, with their items, done or not. As the database's owner.
    ///
    /// @return how many hand-overs, by area
    public Map<AreaKey, Long> forget(Collection<Kept> over) {
        return jdbc
                .sql("""
                        with over as (
                          select * from unnest(:areas::bigint[], :moments::timestamptz[]) as over (area_key, kept_since)
                        ),
                        gone as (
                          delete from gates.handovers h using over
                          where h.area_key = over.area_key and h.at < over.kept_since
                          returning h.id, h.area_key
                        ),
                        items as (
                          delete from gates.handover_items i using gone where i.handover_id = gone.id
                        )
                        select area_key, count(*) as handovers from gone group by area_key
                        """)
                .param("areas", Columns.of(over, kept -> kept.area().value()))
                .param("moments", Columns.of(over, Kept::since))
                .query((row, number) -> Map.entry(new AreaKey(row.getLong("area_key")), row.getLong("handovers")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void addItems(Handover handover, AreaKey area, Recording recording) {
        var items = handover.openItems();
        jdbc.sql("""
                        insert into gates.handover_items (handover_id, number, area_key, text, done_at, done_by)
                        select :handover, number, :area, text,
                               case when done then :at::timestamptz end, case when done then :account::uuid end
                        from unnest(:numbers::int[], :texts::text[], :done::boolean[]) as new (number, text, done)
                        """)
                .param("handover", handover.id())
                .param("area", area.value())
                .param("at", OffsetDateTime.ofInstant(recording.at(), ZoneOffset.UTC))
                .param("account", recording.account())
                .param("numbers", IntStream.range(0, items.size()).toArray())
                .param("texts", Columns.of(items, Handover.Item::text))
                .param("done", Columns.of(items, Handover.Item::done))
                .update();
    }

    private Map<UUID, List<Handover.Item>> items(List<UUID> handovers) {
        record Row(UUID handover, Handover.Item item) {}
        return jdbc
                .sql("""
                        select handover_id, text, done_at
                        from gates.handover_items
                        where handover_id = any(:ids::uuid[])
                        order by handover_id, number
                        """)
                .param("ids", Columns.of(handovers, id -> id))
                .query((row, number) -> new Row(
                        row.getObject("handover_id", UUID.class),
                        new Handover.Item(row.getString("text"), row.getObject("done_at") != null)))
                .stream()
                .collect(Collectors.groupingBy(Row::handover, Collectors.mapping(Row::item, Collectors.toList())));
    }
}
