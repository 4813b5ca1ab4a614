package org.lianfang.audit.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.model.Entry;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The acts, as rows that are only ever added.
@Repository
public class Entries {

    private final JdbcClient jdbc;

    public Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Which acts somebody asks for; absent means any.
    ///
    /// @param to first moment after
    /// @param before entries older than this id
    public record Filter(
            @Nullable AreaKey area,
            @Nullable UUID actor,
            @Nullable String action,
            @Nullable String subject,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable UUID before) {}

    /// @param seq place in the chain, absent until it is sealed
    public record Listed(@Nullable Long seq, Entry entry) {}

    public void add(List<Entry> entries, List<byte[]> macs) {
        jdbc.sql("""
                        insert into audit.entry
                          (id, at, actor, action, subject_kind, subject_id, area_key, purpose, detail, mac)
                        select *
                        from unnest(:ids::uuid[], :moments::timestamptz[], :actors::uuid[], :actions::text[],
                                    :kinds::text[], :subjects::text[], :areas::bigint[], :purposes::text[],
                                    :details::text[], :macs::bytea[])
                        """)
                .param("ids", entries.stream().map(Entry::id).toArray(UUID[]::new))
                .param("moments", entries.stream().map(e -> e.at().toString()).toArray(String[]::new))
                .param("actors", entries.stream().map(Entry::actor).toArray(UUID[]::new))
                .param("actions", entries.stream().map(Entry::action).toArray(String[]::new))
                .param("kinds", entries.stream().map(Entry::subjectKind).toArray(String[]::new))
                .param("subjects", entries.stream().map(Entry::subjectId).toArray(String[]::new))
                .param("areas", entries.stream().map(Entry::area).toArray(Long[]::new))
                .param("purposes", entries.stream().map(Entry::purpose).toArray(String[]::new))
                .param("details", entries.stream().map(Entry::detail).toArray(String[]::new))
                .param("macs", macs.toArray(byte[][]::new))
                .update();
    }

    /// Newest first, of the areas that the transaction may see.
    public List<Listed> page(Filter filter, int limit) {
        var area = filter.area() == null ? AreaKey.NATION : filter.area();
        return jdbc.sql("""
                        select s.seq, e.id, e.at, e.actor, e.action, e.subject_kind, e.subject_id, e.area_key,
                               e.purpose, e.detail
                        from audit.entry e
                        left join audit.seal s on s.entry = e.id
                        where e.area_key >= :low and e.area_key < :high
                          and (:actor::uuid is null or e.actor = :actor
                               or (e.actor = :server and strpos(e.detail, :actor::text) > 0))
                          and (:action::text is null or e.action = :action)
                          and (:subject::text is null or e.subject_id = :subject)
                          and (:from::timestamptz is null or e.at >= :from)
                          and (:to::timestamptz is null or e.at < :to)
                          and (:before::uuid is null or e.id < :before)
                        order by e.id desc
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("actor", filter.actor())
                .param("server", Caller.SYSTEM_ID)
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("from", timestamp(filter.from()))
                .param("to", timestamp(filter.to()))
                .param("before", filter.before())
                .param("limit", limit)
                .query((row, number) -> new Listed(row.getObject("seq", Long.class), EntryRows.read(row)))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
