package org.lianfang.territory.store;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.model.Spelling;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Makes, renames and ends single areas, and keeps what happened to them.
@Repository
public class AreaChanges {

    private final JdbcClient jdbc;

    AreaChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What happened to an area.
    public enum Kind {
        RENAMED,
        ENDED,
        RETURNED,
        MOVED,
        SPLIT,
        MERGED,
        SUCCEEDED
    }

    /// @param on first day on which the change holds
    /// @param successors in which a moved, split or merged area goes on
    public record Change(
            AreaKey area,
            Kind kind,
            LocalDate on,
            @Nullable String before,
            @Nullable String after,
            List<AreaKey> successors) {}

    /// An entry of the history.
    public record Entry(Change change, @Nullable String edition, Instant at, UUID by) {}

    public void insert(Area area, AreaKey parent, @Nullable Integer households, Spelling spelling) {
        jdbc.sql("""
                insert into territory.area (
                  area_key, parent_key, level, households, valid_from, name, pinyin, spelling, initials)
                values (:key, :parent, :level, :households, :from, :name, :pinyin, :spelling, :initials)
                """)
                .param("key", area.key().value())
                .param("parent", parent.value())
                .param("level", area.level().name())
                .param("households", households)
                .param("from", area.validFrom())
                .param("name", area.name())
                .param("pinyin", spelling.display())
                .param("spelling", spelling.folded())
                .param("initials", spelling.initials())
                .update();
    }

    /// @return whether the version was still the present one
    public boolean rename(AreaKey key, String name, Spelling spelling, int version) {
        return jdbc.sql("""
                update territory.area
                set name = :name, pinyin = :pinyin, spelling = :spelling, initials = :initials, version = version + 1
                where area_key = :key and version = :version and valid_to is null
                """)
                        .param("key", key.value())
                        .param("name", name)
                        .param("pinyin", spelling.display())
                        .param("spelling", spelling.folded())
                        .param("initials", spelling.initials())
                        .param("version", version)
                        .update()
                == 1;
    }

    public void end(AreaKey key, LocalDate on) {
        jdbc.sql("""
                update territory.area set valid_to = greatest(:on, valid_from), version = version + 1
                where area_key = :key and valid_to is null
                """).param("key", key.value()).param("on", on).update();
    }

    public void keep(Change change, Instant at) {
        jdbc.sql("""
                insert into territory.change (area_key, kind, on_day, name_before, name_after, successors, at, by)
                values (:key, :kind, :on, :before, :after, :successors, :at, :by)
                """)
                .param("key", change.area().value())
                .param("kind", change.kind().name())
                .param("on", change.on())
                .param("before", change.before())
                .param("after", change.after())
                .param(
                        "successors",
                        change.successors().stream().mapToLong(AreaKey::value).toArray())
                .param("at", Timestamp.from(at))
                .param("by", Access.caller().accountId())
                .update();
    }

    /// Newest first.
    public List<Entry> of(AreaKey key) {
        return jdbc.sql("""
                select area_key, kind, on_day, name_before, name_after, successors, edition, at, by
                from territory.change where area_key = :key
                order by number desc
                """)
                .param("key", key.value())
                .query((row, number) -> new Entry(
                        new Change(
                                new AreaKey(row.getLong("area_key")),
                                Kind.valueOf(row.getString("kind")),
                                row.getObject("on_day", LocalDate.class),
                                row.getString("name_before"),
                                row.getString("name_after"),
                                Arrays.stream((Long[])
                                                row.getArray("successors").getArray())
                                        .map(AreaKey::new)
                                        .toList()),
                        row.getString("edition"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("by", UUID.class)))
                .list();
    }
}
