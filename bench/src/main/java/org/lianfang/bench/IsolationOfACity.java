package org.lianfang.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.lianfang.bench.Waiting.Kind;
import tools.jackson.databind.JsonNode;

/// The board, the overdue list and what stands around them while ten thousand people are apart, each checked
/// twice a day for a week; half of them are overdue.
final class IsolationOfACity implements Bench.Measuring {

    private static final double BUDGET = 100;
    private static final int SITES = 50;
    private static final int PAGE = 200;
    private static final int BATCH = 500;

    private final ServerProcess server;
    private final Report report;
    private final int people;

    IsolationOfACity(ServerProcess server, Report report, int people) {
        this.server = server;
        this.report = report;
        this.people = people;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var administrator = City.prepare(server, divisions, "covid-19/plan-9").administrator();
        var ground = Ground.lay(administrator, divisions, City.today().minusDays(12));
        var lead = administrator.holderOf("DUTY_LEAD", FilledCity.PREFECTURE, "lead");
        var register = new People(ground);
        new Filling(server.port(), lead.headerLines())
                .fill("residents", "/api/residents/batch", people, from -> register.batch(from, BATCH));
        var marks = filled();
        var waiting = new Waiting(server.port(), report);
        for (var kind : kinds(marks)) {
            waiting.p99(lead, kind, BUDGET);
        }
    }

    /// What stands at the end of some page.
    private record Marks(List<String> rooms, List<String> stays, String site, long overdue) {}

    private static List<Kind> kinds(Marks marks) {
        var area = "&area=" + FilledCity.PREFECTURE;
        var board = "/api/isolation/board?limit=" + PAGE + area;
        var overdue = "/api/isolation/checks/overdue?limit=" + PAGE + area;
        return List.of(
                Kind.always("board, first page of " + PAGE, board, page(PAGE)),
                after("board, any page", board, marks.rooms, page(1)),
                Kind.always("board of one site", board + "&site=" + marks.site, page(1)),
                Kind.always("overdue, first page of " + PAGE, overdue, page((int) Math.min(PAGE, marks.overdue))),
                after("overdue, any page", overdue, marks.stays, page(0)),
                Kind.always(
                        "how many are where",
                        "/api/isolation/summary?" + area.substring(1),
                        answer -> answer.path("now").path("inRooms").asLong() > 0),
                Kind.always(
                        "those whose last day has come",
                        "/api/isolation/releases?limit=" + PAGE + area + "&day=" + City.today(),
                        page(1)));
    }

    private static Kind after(String what, String target, List<String> marks, Predicate<JsonNode> right) {
        return new Kind(
                what, number -> Question.get(target + "&after=" + mark(marks.get(number % marks.size()))), right);
    }

    /// As the server writes where a page ends.
    private static String mark(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static Predicate<JsonNode> page(int least) {
        return answer -> answer.path("items").isArray() && answer.path("items").size() >= least;
    }

    /// Fills the database as its owner: every resident in a room of their own.
    private Marks filled() throws IOException, SQLException {
        var begin = System.nanoTime();
        try (var connection = DriverManager.getConnection(server.database().url())) {
            var sql = new Sql(connection);
            for (var statement : List.of(sites(), rooms(people), plans(), stays(), checks(), fresh())) {
                sql.execute(statement);
            }
            sql.execute("vacuum (analyze)");
            sql.execute("checkpoint");
            report.figure(
                    "people in rooms, filled as rows",
                    sql.number("select count(*) from isolation.stays"),
                    "people",
                    Map.of(
                            "checks",
                            (double) sql.number("select count(*) from isolation.checks"),
                            "seconds",
                            (System.nanoTime() - begin) / 1e9));
            return new Marks(
                    ids(sql, """
                            select id from (
                              select id, row_number() over (order by area_key, site_id, floor, number) as place
                              from isolation.rooms) r
                            where place % 97 = 0 and place < (select count(*) from isolation.rooms)
                            """),
                    ids(sql, """
                            select id from (
                              select id, row_number() over (order by area_key, id) as place from isolation.stays) t
                            where place % 97 = 0
                            """),
                    ids(sql, "select id from isolation.sites order by id limit 1")
                            .getFirst(),
                    people / 2);
        }
    }

    private static List<String> ids(Sql sql, String question) throws SQLException {
        return sql.list(question, row -> row.getString(1));
    }

    private static String sites() {
        return """
                insert into isolation.sites (id, code, name, area_key, address, isolation_zone, work_zone, passage, open)
                select gen_random_uuid(), 'S' || site, 'S' || site, county * 1000000000000, '', 'i', 'w', 'p', true
                from generate_series(1, %d) as site
                join unnest('{430902,430903,430921,430922,430923,430972,430981}'::bigint[]) with ordinality as c (county, place)
                  on place = 1 + site %% 7
                """.formatted(SITES);
    }

    private static String rooms(int people) {
        return """
                insert into isolation.rooms
                  (id, site_id, area_key, floor, number, beds, family, barrier_free, own_toilet, languages, closed)
                select gen_random_uuid(), s.id, s.area_key, 1 + room / 40, lpad(room::text, 5, '0'), 1, false, false, true,
                  '{zh}', false
                from isolation.sites s, generate_series(1, %d) as room
                """.formatted(Math.ceilDiv(people, SITES));
    }

    private static String plans() {
        return """
                insert into isolation.quarantines
                  (id, resident_id, area_key, reason, place, day_zero, until_day, test_days, negatives, rule, rule_until,
                   household_id, barrier_free, needs_carer, language, added_by, added_at)
                select gen_random_uuid(), id, area_key, 'CLOSE_CONTACT', 'CENTRAL', current_date - 7, current_date + place % 7 - 1,
                  '{}', 0, 'bench', current_date + 7, household_id, false, false, '', gen_random_uuid(), now() - interval '7 days'
                from (select *, (row_number() over (order by id))::int as place from people.public_resident) r
                """;
    }

    private static String stays() {
        return """
                insert into isolation.stays
                  (id, quarantine_id, resident_id, area_key, kind, site_id, room_id, bed, party, reason,
                   day_zero, until_day, rule_until, test_days, negatives, since, arrived_at, recorded_by)
                select gen_random_uuid(), q.id, q.resident_id, r.area_key, 'ROOM', r.site_id, r.id, 1, gen_random_uuid(), q.reason,
                  q.day_zero, q.until_day, q.rule_until, '{}', 0, now() - interval '7 days', now() - interval '7 days',
                  gen_random_uuid()
                from (select *, row_number() over (order by id) as turn from isolation.quarantines) q
                join (select *, row_number() over (order by id) as turn from isolation.rooms) r using (turn)
                """;
    }

    /// Twice a day for a week, the last one two days ago.
    private static String checks() {
        return """
                insert into isolation.checks
                  (id, stay_id, resident_id, area_key, day, way, reached, celsius_tenths, fever, symptoms, note, checked_at,
                   recorded_by, recorded_at)
                select gen_random_uuid(), t.id, t.resident_id, t.area_key, current_date - 2 - half / 2, 'TELEPHONE', true, 365,
                  false, '{}', '', now() - interval '2 days' - half * interval '12 hours', gen_random_uuid(), now()
                from isolation.stays t, generate_series(0, 13) as half
                """;
    }

    /// Half of all were checked a moment ago.
    private static String fresh() {
        return """
                insert into isolation.checks
                  (id, stay_id, resident_id, area_key, day, way, reached, celsius_tenths, fever, symptoms, note, checked_at,
                   recorded_by, recorded_at)
                select gen_random_uuid(), id, resident_id, area_key, current_date, 'BY_THE_PERSON', true, 366, false, '{}', '',
                  now() - interval '1 minute', gen_random_uuid(), now()
                from (select *, row_number() over (order by id) as place from isolation.stays) t
                where place % 2 = 0
                """;
    }
}
