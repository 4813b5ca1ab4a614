package org.lianfang.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.kernel.database.Rows;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.Shift;
import org.lianfang.workforce.model.Shift.Hours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Shifts {

    private final JdbcClient jdbc;

    Shifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A shift with whether it was voided, and the names of who stood where.
    public record Recorded(Shift shift, boolean voided, String memberName, String postName) {}

    /// Filters of a list; a filter that is absent lets everything through.
    public record Filter(
            AreaKey area,
            @Nullable UUID post,
            @Nullable UUID member,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean police) {}

    /// When somebody is expected where.
    public record Ahead(UUID postId, String postName, Hours hours) {}

    /// Lets one recorder at a time take hours, until its transaction ends.
    public void takeTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('workforce.shifts'))")
                .query((row, number) -> true)
                .list();
    }

    /// Takes the hours of each shift unless its member is taken at that time.
    ///
    /// @return ids of the shifts whose hours were free
    public Set<UUID> takeHours(Collection<Shift> shifts) {
        return Set.copyOf(jdbc.sql("""
                        insert into workforce.hours_taken (shift_id, member_id, during, area_key)
                        select shift_id, member_id, tstzrange(starts_at, ends_at), area_key
                        from unnest(:ids::uuid[], :members::uuid[], :starts::timestamptz[], :ends::timestamptz[],
                                    :areas::bigint[])
                             as new (shift_id, member_id, starts_at, ends_at, area_key)
                        on conflict do nothing
                        returning shift_id
                        """)
                .param("ids", Columns.of(shifts, Shift::id))
                .param("members", Columns.of(shifts, Shift::memberId))
                .param("starts", Columns.of(shifts, shift -> shift.hours().start()))
                .param("ends", Columns.of(shifts, shift -> shift.hours().end()))
                .param("areas", Columns.of(shifts, shift -> shift.area().value()))
                .query(UUID.class)
                .list());
    }

    public void add(Collection<Shift> shifts, UUID account, Instant at) {
        jdbc.sql("""
                        insert into workforce.shifts
                          (id, member_id, post_id, role, police, starts_at, ends_at, day, area_key,
                           recorded_by, recorded_at)
                        select id, member_id, post_id, role, police, starts_at, ends_at, day, area_key,
                               :account, :at
                        from unnest(:ids::uuid[], :members::uuid[], :posts::uuid[], :roles::text[],
                                    :police::boolean[], :starts::timestamptz[], :ends::timestamptz[],
                                    :days::date[], :areas::bigint[])
                             as new (id, member_id, post_id, role, police, starts_at, ends_at, day, area_key)
                        """)
                .param("account", account)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("ids", Columns.of(shifts, Shift::id))
                .param("members", Columns.of(shifts, Shift::memberId))
                .param("posts", Columns.of(shifts, Shift::postId))
                .param("roles", Columns.of(shifts, Shift::role))
                .param("police", Columns.of(shifts, Shift::police))
                .param("starts", Columns.of(shifts, shift -> shift.hours().start()))
                .param("ends", Columns.of(shifts, shift -> shift.hours().end()))
                .param("days", Columns.of(shifts, Shift::day))
                .param("areas", Columns.of(shifts, shift -> shift.area().value()))
                .update();
    }

    public Map<UUID, Shift> find(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, member_id, post_id, role, police, starts_at, ends_at, day, area_key
                        from workforce.shifts
                        where id = any(:ids::uuid[])
                        """).param("ids", Columns.of(ids, id -> id)).query(Shifts::read).stream()
                .collect(Collectors.toMap(Shift::id, shift -> shift));
    }

    /// A shift of the member that stands and shares a moment with these hours.
    public Optional<Shift> overlapping(UUID member, Hours hours) {
        return jdbc.sql("""
                        select s.id, s.member_id, s.post_id, s.role, s.police, s.starts_at, s.ends_at, s.day, s.area_key
                        from workforce.shifts s
                        join workforce.hours_taken h on h.shift_id = s.id
                        where h.member_id = :member and h.during && tstzrange(:start, :end)
                        order by s.starts_at
                        limit 1
                        """)
                .param("member", member)
                .param("start", OffsetDateTime.ofInstant(hours.start(), ZoneOffset.UTC))
                .param("end", OffsetDateTime.ofInstant(hours.end(), ZoneOffset.UTC))
                .query(Shifts::read)
                .optional();
    }

    /// Shifts of whoever signs in with this account that stand, are not over, and begin before a moment; in their
    /// order.
    public List<Ahead> ahead(UUID account, Instant now, Instant before) {
        return jdbc.sql("""
                        select s.post_id, p.name as post_name, s.starts_at, s.ends_at
                        from workforce.members m
                        join workforce.hours_taken h on h.member_id = m.id
                        join workforce.shifts s on s.id = h.shift_id
                        join workforce.posts p on p.id = s.post_id
                        where m.account_id = :account and s.ends_at > :now and s.starts_at < :before
                        order by s.starts_at
                        """)
                .param("account", account)
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("before", OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
                .query((row, number) -> new Ahead(
                        row.getObject("post_id", UUID.class),
                        row.getString("post_name"),
                        new Hours(Rows.moment(row, "starts_at"), Rows.moment(row, "ends_at"))))
                .list();
    }

    public List<Recorded> list(Filter filter, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select s.id, s.member_id, s.post_id, s.role, s.police, s.starts_at, s.ends_at, s.day, s.area_key,
                               v.id is not null as voided, m.name as member_name, p.name as post_name
                        from workforce.shifts s
                        join workforce.members m on m.id = s.member_id
                        join workforce.posts p on p.id = s.post_id
                        left join workforce.shift_voids v on v.shift_id = s.id
                        where s.area_key >= :low and s.area_key < :high
                          and (:post::uuid is null or s.post_id = :post::uuid)
                          and (:member::uuid is null or s.member_id = :member::uuid)
                          and (:from::date is null or s.day >= :from::date)
                          and (:to::date is null or s.day <= :to::date)
                          and (:police::boolean is null or s.police = :police::boolean)
                          and (:after::uuid is null or s.id > :after::uuid)
                        order by s.id
                        limit :limit
                        """)
                .param("low", filter.area().low())
                .param("high", filter.area().high())
                .param("post", filter.post())
                .param("member", filter.member())
                .param("from", filter.from())
                .param("to", filter.to())
                .param("police", filter.police())
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Recorded(
                        read(row, number),
                        row.getBoolean("voided"),
                        row.getString("member_name"),
                        row.getString("post_name")))
                .list();
    }

    private static Shift read(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getObject("post_id", UUID.class),
                MemberRole.valueOf(row.getString("role")),
                row.getBoolean("police"),
                new Hours(Rows.moment(row, "starts_at"), Rows.moment(row, "ends_at")),
                row.getObject("day", LocalDate.class),
                new AreaKey(row.getLong("area_key")));
    }
}
