package org.lianfang.isolation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.isolation.model.CheckTimes;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.support.DatabaseCopy;

/// Ten thousand people in rooms of a city, each checked twice a day for a week: a page of the board, of the overdue
/// list
/// and the sums come within 100 ms, asked with the scope of the city.
class BoardScaleTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey CITY = AreaKey.of("4419");
    private static final int PEOPLE = 10_000;
    private static final int PAGE = 200;
    private static final Duration BUDGET = Duration.ofMillis(100);
    private static final int TURNS = 5;
    private static final Duration DAYTIME = Duration.ofHours(8);
    private static final CheckTimes.Window WINDOW =
            new CheckTimes.Window(Instant.parse("2020-02-07T18:00:00Z"), Instant.parse("2020-02-08T02:00:00Z"));

    @BeforeAll
    static void fill() {
        for (var statement : List.of("""
                insert into isolation.sites (id, code, name, area_key, address, isolation_zone, work_zone, passage, open)
                select gen_random_uuid(), 'S' || site, 'S' || site, 441900000000000000 + site * 1000000000000, '', 'i', 'w', 'p', true
                from generate_series(1, 50::bigint) as site
                """, """
                insert into isolation.rooms (id, site_id, area_key, floor, number, beds, family, barrier_free, own_toilet, languages, closed)
                select gen_random_uuid(), s.id, s.area_key, 1 + room / 40, lpad(room::text, 4, '0'), 1, false, false, true, '{zh}', false
                from isolation.sites s, generate_series(1, 200) as room
                """, """
                insert into isolation.quarantines (id, resident_id, area_key, reason, place, day_zero, until_day, test_days, negatives,
                  rule, rule_until, household_id, barrier_free, needs_carer, language, added_by, added_at)
                select r.id, gen_random_uuid(), r.area_key, 'CLOSE_CONTACT', 'CENTRAL', '2020-01-31', '2020-02-14', '{}', 0,
                  'test', '2020-02-14', gen_random_uuid(), false, false, '', gen_random_uuid(), '2020-02-01'
                from isolation.rooms r
                """, """
                insert into isolation.stays (id, quarantine_id, resident_id, area_key, kind, site_id, room_id, bed, party, reason,
                  day_zero, until_day, rule_until, test_days, negatives, since, arrived_at, recorded_by)
                select gen_random_uuid(), q.id, q.resident_id, q.area_key, 'ROOM', r.site_id, r.id, 1, gen_random_uuid(), q.reason,
                  q.day_zero, q.until_day, q.rule_until, '{}', 0, '2020-02-01', '2020-02-01', gen_random_uuid()
                from isolation.quarantines q join isolation.rooms r on r.id = q.id
                """, """
                insert into isolation.checks (id, stay_id, resident_id, area_key, day, way, reached, celsius_tenths, fever, symptoms, note,
                  checked_at, recorded_by, recorded_at)
                select gen_random_uuid(), t.id, t.resident_id, t.area_key, date '2020-02-01' + half / 2, 'TELEPHONE', true, 365, false, '{}', '',
                  timestamptz '2020-02-01 01:00:00Z' + half * interval '12 hours', gen_random_uuid(), '2020-02-01'
                from isolation.stays t, generate_series(0, 13) as half
                """)) {
            database.owner().sql(statement).update();
        }
        for (var table : List.of("rooms", "stays", "checks", "quarantines")) {
            database.owner().sql("vacuum analyze isolation." + table).update();
        }
    }

    @Test
    void every_page_of_the_board_comes_in_time_and_all_pages_have_everybody_once() {
        var board = new Board(database.jdbc());
        assertInTime(() -> board.rooms(CITY, null, null, PAGE));
        var seen = new HashSet<UUID>();
        @Nullable UUID after = null;
        List<Board.Line> page;
        do {
            var last = after;
            page = inTheCity(() -> board.rooms(CITY, null, last, PAGE));
            page.forEach(line -> assertThat(seen.add(
                            java.util.Objects.requireNonNull(line.occupant()).stay()))
                    .isTrue());
            after = page.isEmpty() ? null : page.getLast().room().key();
        } while (after != null);
        assertThat(seen).hasSize(PEOPLE);
    }

    @Test
    void the_last_page_of_the_board_is_as_quick_as_the_first() {
        var board = new Board(database.jdbc());
        var last = database.owner().sql("""
                        select id from isolation.rooms order by area_key desc, site_id desc, floor desc, number desc offset 200 limit 1
                        """).query(UUID.class).single();
        assertThat(assertInTime(() -> board.rooms(CITY, null, last, PAGE))).hasSize(PAGE);
    }

    @Test
    void the_overdue_list_comes_in_time_when_nobody_has_been_checked() {
        var checks = new Checks(database.jdbc());
        assertThat(assertInTime(() -> checks.overdue(CITY, WINDOW, null, PAGE))).hasSize(PAGE);
    }

    @Test
    void the_overdue_list_comes_in_time_when_everybody_has_been_checked_and_nobody_is_on_it() {
        var checks = new Checks(database.jdbc());
        var before =
                new CheckTimes.Window(WINDOW.from().minus(DAYTIME), WINDOW.due().minus(DAYTIME));
        assertThat(assertInTime(() -> checks.overdue(CITY, before, null, PAGE))).isEmpty();
    }

    @Test
    void rooms_and_until_when_they_are_taken_come_in_time() {
        var needs = new RoomNeeds(database.jdbc());
        assertThat(assertInTime(() -> needs.rooms(CITY)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(PEOPLE);
        assertThat(assertInTime(() -> needs.occupied(CITY)).stream()
                        .mapToLong(RoomNeeds.Occupied::rooms)
                        .sum())
                .isEqualTo(PEOPLE);
        var board = new Board(database.jdbc());
        assertThat(assertInTime(() -> board.totals(CITY)).present()).isEqualTo(PEOPLE);
    }

    @Test
    void sums_and_releases_come_in_time() {
        var board = new Board(database.jdbc());
        assertThat(assertInTime(() -> board.summary(CITY, LocalDate.parse("2020-02-08")))
                        .inRooms())
                .isEqualTo(PEOPLE);
        assertThat(assertInTime(
                        () -> board.people(new Board.Asked(CITY, false, LocalDate.parse("2020-02-14"), null, PAGE))))
                .hasSize(PAGE);
    }

    /// The best of a few turns: others work on this machine, too.
    private static <T> T assertInTime(Supplier<T> question) {
        var best = Duration.ofDays(1);
        var answer = inTheCity(question);
        for (var turn = 0; turn < TURNS; turn++) {
            var begun = InstantSource.system().instant();
            answer = inTheCity(question);
            var took = Duration.between(begun, InstantSource.system().instant());
            best = took.compareTo(best) < 0 ? took : best;
        }
        assertThat(best).isLessThan(BUDGET);
        return answer;
    }

    private static <T> T inTheCity(Supplier<T> question) {
        return database.within(AreaScope.of(CITY), question::get);
    }
}
