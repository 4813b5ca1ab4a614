package org.lianfang.cases.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Rows;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lives together is together every day. Whoever lives alone meets nobody at home and is left
/// out. People lives below this module, so its households are read here. A household is told as it
/// stands on the day of the reading.
@Repository
class HouseholdsAtHome implements PresenceSource {

    private final JdbcClient jdbc;

    HouseholdsAtHome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Member(UUID resident, AreaKey area, UUID household) {}

    @Override
    public String name() {
        return "households";
    }

    @Override
    public void around(Collection<UUID> persons, Collection<Span> days, Consumer<PersonAt> found) {
        var households =
                jdbc.sql("""
                        select id, area_key, household_id from people.public_resident
                        where household_id in (select household_id from people.public_resident where id = any(:persons))
                        """).param("persons", persons.toArray(UUID[]::new)).query(HouseholdsAtHome::read).stream()
                        .collect(Collectors.groupingBy(Member::household));
        households.values().stream()
                .filter(together -> together.size() > 1)
                .flatMap(List::stream)
                .forEach(member -> days.forEach(day -> found.accept(at(member, day))));
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(Rows.id(row, "id"), new AreaKey(row.getLong("area_key")), Rows.id(row, "household_id"));
    }

    /// A household is not recorded anywhere that it was together.
    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {}

    private static PersonAt at(Member member, Span day) {
        var fact = UUID.nameUUIDFromBytes((member.resident + "@" + day.day()).getBytes(StandardCharsets.UTF_8));
        return new PersonAt(
                fact,
                member.resident,
                new PersonAt.Place("household:" + member.household, "", member.area),
                day.from(),
                day.to(),
                Setting.HOUSEHOLD,
                Seat.UNKNOWN);
    }
}
