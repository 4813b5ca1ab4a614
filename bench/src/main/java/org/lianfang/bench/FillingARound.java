package org.lianfang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A city in the middle of a round of tests, as rows: people, who was sampled, their tubes. Only what the round needs:
/// its people have no numbers and cannot be found by name. Divisions, grids, stations and the round itself come through
/// the public API.
final class FillingARound {

    private static final int AT_ONCE = 500_000;
    private static final int PERSONS_OF_HOUSEHOLD = 3;
    private static final int CAPACITY = 10;
    /// Tubes of so many of a hundred have their result already.
    private static final int RESULTED_OF_HUNDRED = 85;

    private final ServerProcess server;
    private final Report report;
    private final int people;
    private final LocalDate today = City.today();
    private final LocalDate first = today.minusDays(12);

    FillingARound(ServerProcess server, Report report, int people) {
        this.server = server;
        this.report = report;
        this.people = people;
    }

    FilledRound fill(Path divisions) throws Exception {
        var begin = System.nanoTime();
        var city = City.prepare(server, divisions, "covid-19/plan-9");
        var administrator = city.administrator();
        var ground = Ground.lay(administrator, divisions, first);
        var filled = new FilledRound(people, round(administrator, "BENCH-1"), stations(administrator, ground), ground);
        try (var database = DriverManager.getConnection(server.database().url())) {
            rows(database, filled, begin);
        }
        report.figure(
                "filling people, samples and tubes as rows",
                people / ((System.nanoTime() - begin) / 1e9),
                "persons per second",
                Map.of("total", (double) people));
        return filled;
    }

    static String round(Session manager, String code) throws Exception {
        return manager.must(manager.post(
                        "/api/testing/rounds",
                        Map.of("code", code, "name", code, "areas", List.of(FilledCity.PREFECTURE))))
                .path("id")
                .asString();
    }

    /// One in every village.
    private static List<String> stations(Session manager, Ground ground) throws Exception {
        var ids = new ArrayList<String>();
        for (var village : ground.villages()) {
            ids.add(manager.must(manager.post(
                            "/api/testing/stations",
                            Map.of(
                                    "code",
                                    "T" + ids.size(),
                                    "name",
                                    "Bench station " + ids.size(),
                                    "setting",
                                    "COMMUNITY",
                                    "areaKey",
                                    village,
                                    "place",
                                    "school",
                                    "samplesPerHour",
                                    600,
                                    "open",
                                    true)))
                    .path("id")
                    .asString());
        }
        return List.copyOf(ids);
    }

    private void rows(Connection database, FilledRound round, long begin) throws SQLException {
        execute(database, "set session_replication_role = replica");
        execute(database, "set synchronous_commit = off");
        execute(database, """
                create temporary table ground (number int primary key, area_key bigint, village_key bigint, station_id uuid)
                """);
        try (var insert = database.prepareStatement("insert into ground values (?, ?, ?, ?::uuid)")) {
            for (var grid = 0; grid < round.grids(); grid++) {
                insert.setInt(1, grid);
                insert.setLong(2, Long.parseLong(round.gridKey(grid)));
                insert.setLong(3, Long.parseLong(round.villageKey(grid)));
                insert.setString(4, round.stationOf(grid));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        execute(database, "analyze ground");
        for (var from = 0; from < people; from += AT_ONCE) {
            var to = Math.min(people, from + AT_ONCE);
            for (var statement : List.of(HOUSEHOLDS, RESIDENTS, TUBES, RESULTS, SAMPLES, COVER)) {
                execute(database, filled(statement, round, from, to));
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            System.out.printf("  people: %,d of %,d after %.0f s%n", to, people, seconds);
        }
        for (var statement : List.of(SUMS, COUNTERS, "vacuum (analyze)", "checkpoint")) {
            execute(database, filled(statement, round, 0, people));
        }
    }

    private String filled(String statement, FilledRound round, int from, int to) {
        return statement
                .replace(":round", "'" + round.round() + "'::uuid")
                .replace(":account", "'" + FilledRound.ACCOUNT + "'::uuid")
                .replace(":persons", String.valueOf(PERSONS_OF_HOUSEHOLD))
                .replace(":people", String.valueOf(people))
                .replace(":grids", String.valueOf(round.grids()))
                .replace(":capacity", String.valueOf(CAPACITY))
                .replace(":from", String.valueOf(from))
                .replace(":resulted", String.valueOf((long) people / CAPACITY * RESULTED_OF_HUNDRED / 100))
                .replace(":since", "'" + first + "'::date")
                .replace(":today", "'" + today + "'::date")
                .replace(":to", String.valueOf(to))
                .replace(":now", "'" + today.atStartOfDay().toInstant(ZoneOffset.UTC) + "'::timestamptz")
                .replace(":person", "'" + People.resident(0).toString().substring(0, 24) + "'");
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private static final String HOUSEHOLDS = """
            insert into people.household (id, area_key, door, kind, area_since, recorded_at, recorded_by)
            select ('0170ffff-0000-7002-8000-' || lpad(to_hex(h), 12, '0'))::uuid, g.area_key, '1-1-' || h, 'FAMILY', :since,
                   :now, :account
            from generate_series(:from / :persons + (:from % :persons > 0)::int, (:to - 1) / :persons) as h
            join ground g on g.number = h::bigint * :persons * :grids / :people
            order by h
            """;

    private static final String RESIDENTS = """
            insert into people.resident
              (id, area_key, household_id, name, sex, birth_date, id_kind, kind, area_since, recorded_at, recorded_by)
            select (:person || lpad(to_hex(n), 12, '0'))::uuid, g.area_key,
                   ('0170ffff-0000-7002-8000-' || lpad(to_hex(n / :persons), 12, '0'))::uuid, '李' || n,
                   case when n % 2 = 0 then 'FEMALE' else 'MALE' end, date '1930-01-01' + n % 30000, 'NONE', 'RESIDENT',
                   :since, :now, :account
            from generate_series(:from, :to - 1) as n
            join ground g on g.number = (n / :persons)::bigint * :persons * :grids / :people
            order by n
            """;

    private static final String TUBES = """
            insert into testing.tubes
              (code, round_id, station_id, area_key, setting, capacity, opened_at, members, seal_id, sealed_at, sealed_on,
               sealed_by, first_at, last_at, received_at, result_id, result, resulted_at, resulted_on)
            select 'R' || lpad(t::text, 9, '0'), :round, g.station_id, g.village_key, 'COMMUNITY', :capacity, :now,
                   case when t % 100 = 0 then 3 else :capacity end,
                   ('0180ffff-0000-7005-8000-' || lpad(to_hex(t), 12, '0'))::uuid, :now, :today, :account, :now, :now, :now,
                   case when t < :resulted then ('0180ffff-0000-7006-8000-' || lpad(to_hex(t), 12, '0'))::uuid end,
                   case when t < :resulted then 'NEGATIVE' end,
                   case when t < :resulted then :now end, case when t < :resulted then :today end
            from generate_series(:from / :capacity, (:to - 1) / :capacity) as t
            join ground g on g.number = (t * :capacity / :persons)::bigint * :persons * :grids / :people
            order by t
            """;

    private static final String RESULTS = """
            insert into testing.results (id, tube_code, area_key, outcome, found_at, recorded_by, recorded_at, queued)
            select ('0180ffff-0000-7006-8000-' || lpad(to_hex(t), 12, '0'))::uuid, 'R' || lpad(t::text, 9, '0'), g.village_key,
                   'NEGATIVE', :now, :account, :now, false
            from generate_series(:from / :capacity, least((:to - 1) / :capacity, :resulted - 1)) as t
            join ground g on g.number = (t * :capacity / :persons)::bigint * :persons * :grids / :people
            order by t
            """;

    /// The first seven of a thousand persons were not sampled.
    private static final String SAMPLES = """
            insert into testing.samples
              (id, round_id, station_id, area_key, day, taken_at, tube_code, person_id, resident_id, household_id, recorded_by,
               recorded_at)
            select ('0180ffff-0000-7003-8000-' || lpad(to_hex(n), 12, '0'))::uuid, :round, g.station_id, g.village_key, :today,
                   :now, 'R' || lpad((n / :capacity)::text, 9, '0'), (:person || lpad(to_hex(n), 12, '0'))::uuid,
                   (:person || lpad(to_hex(n), 12, '0'))::uuid,
                   ('0170ffff-0000-7002-8000-' || lpad(to_hex(n / :persons), 12, '0'))::uuid, :account, :now
            from generate_series(:from, :to - 1) as n
            join ground g on g.number = (n / :capacity * :capacity / :persons)::bigint * :persons * :grids / :people
            where n % 1000 >= 7
            order by n
            """;

    /// Of the seven, two have not been met at all.
    private static final String COVER = """
            insert into testing.cover
              (round_id, person_id, area_key, registered, day, samples, first_sample, visit, visit_reason, visited_at)
            select :round, (:person || lpad(to_hex(n), 12, '0'))::uuid, g.area_key, true, :today,
                   case when n % 1000 >= 7 then 1 else 0 end,
                   case when n % 1000 >= 7 then ('0180ffff-0000-7003-8000-' || lpad(to_hex(n), 12, '0'))::uuid end,
                   case when n % 1000 < 7 then (array[null, null, 'EXEMPT', 'EXEMPT', 'REFUSED', 'MOVED', 'NOT_FOUND'])[n % 1000 + 1] end,
                   case when n % 1000 in (2, 3) then 'in hospital' end, case when n % 1000 < 7 then :now end
            from generate_series(:from, :to - 1) as n
            join ground g on g.number = (n / :persons)::bigint * :persons * :grids / :people
            where n % 1000 >= 2
            order by n
            """;

    private static final String SUMS = """
            insert into testing.cover_sums (round_id, area_key, sampled, guests, exempt, moved, refused, not_found)
            select round_id, area_key, count(*) filter (where samples > 0), 0, count(*) filter (where visit = 'EXEMPT'),
                   count(*) filter (where visit = 'MOVED'), count(*) filter (where visit = 'REFUSED'),
                   count(*) filter (where visit = 'NOT_FOUND')
            from testing.cover where round_id = :round
            group by round_id, area_key
            """;

    private static final String COUNTERS = """
            insert into indicators.change (area_key, change, day, indicator)
            select area_key, count(*), :since, 'people.residents' from people.resident group by area_key
            """;
}
