package org.lianfang.cases.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.places.PlaceName;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who checked in at which place, for as long as a visit there lasts as a rule. Places lie below this module, so
/// its check-ins are read here.
@Repository
class PeopleAtVenues implements PresenceSource {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    PeopleAtVenues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "venues";
    }

    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {
        try (var checkIns = jdbc
                .sql("""
                        select check_in_id, resident_id, area_key, name, setting, at, until_at from places.public_check_in
                        where recorded_at >= :from and recorded_at < :to
                        """)
                .param("from", Rows.at(span.from()))
                .param("to", Rows.at(span.to()))
                .withFetchSize(AT_ONCE)
                .query(PeopleAtVenues::read)
                .stream()) {
            checkIns.forEach(found);
        }
    }

    private static PersonAt read(ResultSet row, int number) throws SQLException {
        var person = Rows.id(row, "resident_id");
        var name = row.getString("name");
        var area = new AreaKey(row.getLong("area_key"));
        return new PersonAt(
                fact(Rows.id(row, "check_in_id"), person),
                person,
                new PersonAt.Place("venue:" + PlaceName.within(area, name), name, area),
                Rows.moment(row, "at"),
                Rows.moment(row, "until_at"),
                Setting.valueOf(row.getString("setting")),
                Seat.UNKNOWN);
    }

    /// One check-in may be of several people.
    private static UUID fact(UUID checkIn, UUID person) {
        return UUID.nameUUIDFromBytes((checkIn + " of " + person).getBytes(StandardCharsets.UTF_8));
    }
}
