package org.lianfang.testing.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Columns;
import org.lianfang.testing.model.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Where residents live, as the register publishes it.
@Repository
public class Homes {

    private final JdbcClient jdbc;

    Homes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Homes by resident; who is not registered at present is absent.
    public Map<UUID, Home> of(Collection<UUID> residents) {
        if (residents.isEmpty()) {
            return Map.of();
        }
        var found = new HashMap<UUID, Home>();
        jdbc.sql("select id, area_key, household_id from people.public_resident where id = any(:ids::uuid[])")
                .param("ids", Columns.of(residents, id -> id))
                .query((java.sql.ResultSet row) -> {
                    found.put(
                            row.getObject("id", UUID.class),
                            new Home(new AreaKey(row.getLong("area_key")), row.getObject("household_id", UUID.class)));
                });
        return found;
    }
}
