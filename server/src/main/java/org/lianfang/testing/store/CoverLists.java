package org.lianfang.testing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.Coverage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Residents by how they stand in a round, in the order of area and id.
@Repository
public class CoverLists {

    private final JdbcClient jdbc;

    CoverLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A resident and how they stand.
    ///
    /// @param reason why, when the last visit found one
    public record Listed(
            UUID resident,
            AreaKey area,
            UUID household,
            CoverClass state,
            @Nullable String reason) {}

    /// A place in the order of area and id.
    public record Place(AreaKey area, UUID id) {}

    /// Who was neither sampled nor visited.
    ///
    /// @param after where the page before ended
    public List<Listed> notYet(UUID round, AreaKey area, Place after, int limit) {
        return page(jdbc.sql("""
                select r.id, r.area_key, r.household_id, 0 as samples, null as visit, null as visit_reason
                from people.public_resident r
                where r.area_key >= :low and r.area_key < :high and (r.area_key, r.id) > (:afterArea, :afterId)
                  and not exists (
                    select from testing.cover c
                    where c.round_id = :round and c.person_id = r.id and (c.samples > 0 or c.visit is not null))
                order by r.area_key, r.id
                limit :limit
                """), round, area, after, limit);
    }

    /// Who was not sampled, and of whom the last visit found this.
    public List<Listed> visited(UUID round, CoverClass found, AreaKey area, Place after, int limit) {
        return page(jdbc.sql("""
                select r.id, r.area_key, r.household_id, c.samples, c.visit, c.visit_reason
                from testing.cover c
                join people.public_resident r on r.id = c.person_id
                where c.round_id = :round and c.samples = 0 and c.visit = :found
                  and r.area_key >= :low and r.area_key < :high and (r.area_key, r.id) > (:afterArea, :afterId)
                order by r.area_key, r.id
                limit :limit
                """).param("found", found.name()), round, area, after, limit);
    }

    /// Who lives in a household, and how they stand.
    public List<Listed> ofHousehold(UUID round, UUID household) {
        return jdbc.sql("""
                        select r.id, r.area_key, r.household_id, coalesce(c.samples, 0) as samples, c.visit, c.visit_reason
                        from people.public_resident r
                        left join testing.cover c on c.round_id = :round and c.person_id = r.id
                        where r.household_id = :household
                        order by r.id
                        """)
                .param("round", round)
                .param("household", household)
                .query(CoverLists::read)
                .list();
    }

    /// Everybody who lives in an area, counted by household; nobody is in two of the classes.
    public Map<UUID, Coverage> byHousehold(UUID round, AreaKey area) {
        var found = new HashMap<UUID, Coverage>();
        jdbc.sql("""
                        select r.household_id, count(*) as registered,
                               count(*) filter (where c.samples > 0) as sampled,
                               count(*) filter (where c.samples = 0 and c.visit = 'EXEMPT') as exempt,
                               count(*) filter (where c.samples = 0 and c.visit = 'MOVED') as moved,
                               count(*) filter (where c.samples = 0 and c.visit = 'REFUSED') as refused,
                               count(*) filter (where c.samples = 0 and c.visit = 'NOT_FOUND') as not_found
                        from people.public_resident r
                        left join testing.cover c on c.round_id = :round and c.person_id = r.id
                        where r.area_key >= :low and r.area_key < :high
                        group by r.household_id
                        """)
                .param("round", round)
                .param("low", area.low())
                .param("high", area.high())
                .query((ResultSet row) -> {
                    found.put(
                            row.getObject("household_id", UUID.class),
                            new Coverage(
                                    row.getLong("registered"),
                                    row.getLong("sampled"),
                                    0,
                                    row.getLong("exempt"),
                                    row.getLong("moved"),
                                    row.getLong("refused"),
                                    row.getLong("not_found")));
                });
        return found;
    }

    private static List<Listed> page(
            JdbcClient.StatementSpec statement, UUID round, AreaKey area, Place after, int limit) {
        return statement
                .param("round", round)
                .param("low", Math.max(area.low(), after.area.value()))
                .param("high", area.high())
                .param("afterArea", after.area.value())
                .param("afterId", after.id)
                .param("limit", limit)
                .query(CoverLists::read)
                .list();
    }

    private static Listed read(ResultSet row, int number) throws SQLException {
        var visit = row.getString("visit");
        var state = CoverClass.of(true, row.getInt("samples"), visit == null ? null : CoverClass.valueOf(visit));
        return new Listed(
                row.getObject("id", UUID.class),
                new AreaKey(row.getLong("area_key")),
                row.getObject("household_id", UUID.class),
                state,
                state.isFoundByVisit() ? row.getString("visit_reason") : null);
    }
}
