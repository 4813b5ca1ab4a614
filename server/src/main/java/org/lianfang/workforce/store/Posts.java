package org.lianfang.workforce.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.workforce.Staffing.PostStaffing;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class Posts {

    private final JdbcClient jdbc;

    Posts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the id is taken
    public boolean add(Post post) {
        return jdbc.sql("""
                        insert into workforce.posts (id, name, area_key, place_kind, place_id, roles, minimum)
                        values (:id, :name, :area, :kind, :place, :roles::text[], :minimum)
                        on conflict (id) do nothing
                        """)
                        .param("id", post.id())
                        .param("name", post.name())
                        .param("area", post.areaKey().value())
                        .param("kind", post.placeKind().name())
                        .param("place", post.placeId())
                        .param("roles", Columns.of(post.roles(), MemberRole::name))
                        .param("minimum", post.minimum())
                        .update()
                == 1;
    }

    public Map<UUID, Post> find(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, name, area_key, place_kind, place_id, roles, minimum
                        from workforce.posts
                        where id = any(:ids::uuid[])
                        """).param("ids", Columns.of(ids, id -> id)).query(Posts::read).stream()
                .collect(Collectors.toMap(Post::id, post -> post));
    }

    public List<Post> within(AreaKey area, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select id, name, area_key, place_kind, place_id, roles, minimum
                        from workforce.posts
                        where area_key >= :low and area_key < :high and (:after::uuid is null or id > :after::uuid)
                        order by id
                        limit :limit
                        """)
                .param("low", area.low())
                .param("high", area.high())
                .param("after", after)
                .param("limit", limit)
                .query(Posts::read)
                .list();
    }

    /// @param soon until when a shift must begin to count as next
    public Map<UUID, PostStaffing> staffing(Collection<UUID> ids, Instant at, Instant soon) {
        return jdbc
                .sql("""
                        select p.id, p.minimum,
                               count(s.id) filter (where s.starts_at <= :at) as now,
                               count(s.id) filter (where s.starts_at > :at) as next
                        from workforce.posts p
                        left join workforce.shifts s
                          on s.post_id = p.id and s.starts_at < :soon and s.ends_at > :at
                         and not exists (select 1 from workforce.shift_voids v where v.shift_id = s.id)
                        where p.id = any(:ids::uuid[])
                        group by p.id
                        """)
                .param("ids", Columns.of(ids, id -> id))
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("soon", OffsetDateTime.ofInstant(soon, ZoneOffset.UTC))
                .query((row, number) -> Map.entry(
                        row.getObject("id", UUID.class),
                        new PostStaffing(row.getInt("now"), row.getInt("next"), row.getInt("minimum"))))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Post read(ResultSet row, int number) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Post(
                row.getObject("id", UUID.class),
                row.getString("name"),
                new AreaKey(row.getLong("area_key")),
                Post.PlaceKind.valueOf(row.getString("place_kind")),
                row.getString("place_id"),
                Arrays.stream(roles).map(MemberRole::valueOf).toList(),
                row.getInt("minimum"));
    }
}
