package org.lianfang.cases.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lives together is together every day. Whoever lives alone meets nobody at home and is left
/// out. People lives below this module, so its households are read here. A household is told as it
/// stands on the day of the reading.
@Repository
class HouseholdsAtHome implements PresenceSource {

    private static final int AT_ONCE = 10_000;

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
    public void ofDay(Span day, Consumer<PersonAt> found) {
        try (var members = jdbc.sql("""
                        select id, area_key, household_id from people.public_resident
                        where household_id in (select household_id from people.public_resident group by household_id having count(*) > 1)
                        """).withFetchSize(AT_ONCE).query(HouseholdsAtHome::read).stream()) {
            members.forEach(member -> found.accept(at(member, day)));
        }
    }

    @Override
    public void around(UUID person, Span day, Consumer<PersonAt> found) {
        var together = jdbc.sql("""
                        select id, area_key, household_id from people.public_resident
                        where household_id = (select household_id from people.public_resident where id = :person)
                        """)
                .param("person", person)
                .query(HouseholdsAtHome::read)
                .list();
        if (together.size() > 1) {
            together.forEach(member -> found.accept(at(member, day)));
        }
    }

    private static Member read(ResultSet row, int number) throws SQLException {
        return new Member(Rows.id(row, "id"), new AreaKey(row.getLong("area_key")), Rows.id(row, "household_id"));
    }

    @Override
    public void aroundAll(Set<UUID> people, Span day, Consumer<PersonAt> found) {
        if (people.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        select id, area_key, household_id from people.public_resident
                        where household_id in (
                          select household_id from people.public_resident
                          where household_id in (select household_id from people.public_resident where id in (:people))
                          group by household_id having count(*) > 1)
                        """)
                .param("people", people)
                .query(HouseholdsAtHome::read)
                .list()
                .forEach(member -> found.accept(at(member, day)));
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
