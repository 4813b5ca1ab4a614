package org.lianfang.territory.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.model.Edition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Editions applied so far.
@Repository
public class Editions {

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The newest edition applied to any of these areas.
    public Optional<Edition> newestIn(Collection<AreaKey> areas) {
        return jdbc.sql("""
                select edition as name, valid_from from territory.edition
                where coverage && :areas
                order by valid_from desc
                limit 1
                """)
                .param("areas", areas.stream().mapToLong(AreaKey::value).toArray())
                .query((row, number) ->
                        new Edition(row.getString("name"), row.getObject("valid_from", LocalDate.class)))
                .optional();
    }
}
