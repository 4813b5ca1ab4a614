package org.lianfang.cases.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who gave a swab at which desk.
@Repository
class PeopleAtDesks implements PresenceSource {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    PeopleAtDesks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "desks";
    }

    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {
        try (var swabs = jdbc
                .sql("""
                        select sample_id, resident_id, area_key, station_id, taken_at from testing.public_desk
                        where recorded_at >= :from and recorded_at < :to
                        """)
                .param("from", Rows.at(span.from()))
                .param("to", Rows.at(span.to()))
                .withFetchSize(AT_ONCE)
                .query(PeopleAtDesks::read)
                .stream()) {
            swabs.forEach(found);
        }
    }

    private static PersonAt read(ResultSet row, int number) throws SQLException {
        return PersonAt.moment(
                Rows.id(row, "sample_id"),
                Rows.id(row, "resident_id"),
                new PersonAt.Place("desk:" + row.getString("station_id"), "", new AreaKey(row.getLong("area_key"))),
                Rows.moment(row, "taken_at"),
                Setting.DESK);
    }
}
