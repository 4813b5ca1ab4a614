package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.testing.model.BoxState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Boxes as lists show them.
@Repository
public class BoxLists {

    private final JdbcClient jdbc;

    BoxLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is asked for.
    ///
    /// @param round only boxes with a tube of this round
    public record Question(
            AreaKey area, @Nullable UUID round, @Nullable BoxState state) {}

    /// @param since when it came to be in its state
    /// @param tubes how many were packed
    /// @param received how many of them the lab has
    /// @param differs whether a count differs that nobody has settled
    public record Listed(
            UUID id,
            String code,
            UUID station,
            AreaKey area,
            BoxState state,
            Instant since,
            int tubes,
            int received,
            boolean differs) {}

    /// Newest id first.
    ///
    /// @param after the last box of the page before
    public List<Listed> in(Question question, @Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select b.id, b.code, b.station_id, b.area_key, b.tubes, coalesce(way.state, 'PACKED') as state,
                               coalesce(way.since, b.packed_at) as since, coalesce(way.differs, false) as differs,
                               (select count(*) from testing.tubes t where t.box_id = b.id and t.received_at is not null)
                                 as received
                        from testing.boxes b
                        left join lateral (
                          select case when bool_or(h.step = 'RECEIVED') then 'RECEIVED' else 'CARRIED' end as state,
                                 coalesce(min(h.at) filter (where h.step = 'RECEIVED'), min(h.at)) as since,
                                 bool_or(h.counted <> h.expected and h.settled_at is null) as differs
                          from testing.handovers h
                          where h.box_id = b.id
                          having count(*) > 0
                        ) as way on true
                        where b.area_key >= :low and b.area_key < :high
                          and (:after::uuid is null or b.id < :after::uuid)
                          and (:state::text is null or coalesce(way.state, 'PACKED') = :state::text)
                          and (:round::uuid is null
                               or exists (select from testing.tubes t where t.box_id = b.id and t.round_id = :round::uuid))
                        order by b.id desc
                        limit :limit
                        """)
                .param("low", question.area.low())
                .param("high", question.area.high())
                .param("after", after)
                .param("state", question.state == null ? null : question.state.name())
                .param("round", question.round)
                .param("limit", limit)
                .query(BoxLists::listed)
                .list();
    }

    private static Listed listed(ResultSet row, int number) throws SQLException {
        return new Listed(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getObject("station_id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                BoxState.valueOf(row.getString("state")),
                Rows.moment(row, "since"),
                row.getInt("tubes"),
                row.getInt("received"),
                row.getBoolean("differs"));
    }
}
