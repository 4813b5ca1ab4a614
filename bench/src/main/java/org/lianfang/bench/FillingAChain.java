package org.lianfang.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Fills an empty server with cases who infected each other, as rows: residents, cases, who infected whom, and in which
/// setting. Divisions and the response come through the public API.
public final class FillingAChain {

    private static final List<String> SETTINGS =
            List.of("LIVING_TOGETHER", "SHARED_MEAL", "SAME_ROOM", "VISIT", "SAME_VEHICLE", "PROXIMITY");
    private static final int AT_ONCE = 1_000;

    private FillingAChain() {}

    /// @param area that holds all cases
    /// @param from,to days of the onsets
    public record Filled(Session administrator, String area, LocalDate from, LocalDate to, int cases) {}

    public static Filled fill(ServerProcess server, Path divisions, int size) throws Exception {
        var city = City.prepare(server, divisions, "covid-19/plan-9");
        var villages = Ground.villagesOf(divisions);
        var chain = InventedChain.of(size, villages.size());
        var last = City.today().minusDays(1);
        var first = last.minusDays(chain.lastDay());
        try (var database = DriverManager.getConnection(server.database().url())) {
            var sql = new Sql(database);
            sql.execute("set session_replication_role = replica");
            sql.execute("set synchronous_commit = off");
            database.setAutoCommit(false);
            rows(database, chain, villages, first);
            database.commit();
            database.setAutoCommit(true);
            for (var statement :
                    List.of(HOUSEHOLDS, RESIDENTS, CASES, LINKS, INFECTIONS, "drop table chain", "vacuum (analyze)")) {
                sql.execute(filled(statement, last));
            }
        }
        return new Filled(city.administrator(), city.areaKey(), first, last, size);
    }

    private static void rows(Connection database, InventedChain chain, List<String> villages, LocalDate first)
            throws SQLException {
        new Sql(database).execute("""
                create table chain (place int primary key, infector int, area_key bigint, onset_on date, setting text)
                """);
        try (var insert = database.prepareStatement("insert into chain values (?, ?, ?, ?, ?)")) {
            for (var place = 0; place < chain.cases().size(); place++) {
                var one = chain.cases().get(place);
                insert.setInt(1, place);
                insert.setInt(2, one.infector());
                insert.setLong(3, Long.parseLong(villages.get(one.village())));
                insert.setObject(4, first.plusDays(one.day()));
                insert.setString(5, SETTINGS.get((one.village() + place) % SETTINGS.size()));
                insert.addBatch();
                if (place % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static String filled(String statement, LocalDate today) {
        return statement
                .replace(":account", "'" + FilledRound.ACCOUNT + "'::uuid")
                .replace(":now", "'" + today.atStartOfDay().toInstant(ZoneOffset.UTC) + "'::timestamptz");
    }

    private static final String HOUSEHOLDS = """
            insert into people.household (id, area_key, door, kind, area_since, recorded_at, recorded_by)
            select ('0170ffff-0000-7002-8000-' || lpad(to_hex(place), 12, '0'))::uuid, area_key, '1-1-' || place, 'FAMILY',
                   onset_on - 30, :now, :account
            from chain
            """;

    private static final String RESIDENTS = """
            insert into people.resident
              (id, area_key, household_id, name, sex, birth_date, id_kind, kind, area_since, recorded_at, recorded_by)
            select ('0170ffff-0000-7001-8000-' || lpad(to_hex(place), 12, '0'))::uuid, area_key,
                   ('0170ffff-0000-7002-8000-' || lpad(to_hex(place), 12, '0'))::uuid, '李' || place,
                   case when place % 2 = 0 then 'FEMALE' else 'MALE' end, date '1930-01-01' + place, 'NONE', 'RESIDENT',
                   onset_on - 30, :now, :account
            from chain
            """;

    private static final String CASES = """
            insert into cases.cases
              (id, area_key, number, resident_id, source, source_ref, classification, onset_on, positive_on, confirmed_on, age_text,
               opened_at, opened_by, report_due_at, reported_at, interview_due_at, contacts_due_at, changed_on)
            select ('0190ffff-0000-7001-8000-' || lpad(to_hex(place), 12, '0'))::uuid, area_key, 'N' || place,
                   ('0170ffff-0000-7001-8000-' || lpad(to_hex(place), 12, '0'))::uuid, 'REPORT', 'bench/N' || place, 'CONFIRMED',
                   onset_on, onset_on + 1, onset_on + 2, (place % 90)::text, onset_on + time '12:00', :account,
                   onset_on + time '14:00', onset_on + time '13:00', onset_on + 1 + time '12:00', onset_on + 1 + time '12:00',
                   onset_on + 2
            from chain
            order by place
            """;

    private static final String LINKS = """
            insert into cases.links (infectee_id, infector_id, area_key, directed, told, recorded_at)
            select ('0190ffff-0000-7001-8000-' || lpad(to_hex(place), 12, '0'))::uuid,
                   ('0190ffff-0000-7001-8000-' || lpad(to_hex(infector), 12, '0'))::uuid, area_key, true, '', :now
            from chain
            where infector >= 0
            """;

    private static final String INFECTIONS = """
            insert into cases.infections (case_id, area_key, elsewhere, setting, decided_by, decider, decided_at)
            select ('0190ffff-0000-7001-8000-' || lpad(to_hex(place), 12, '0'))::uuid, area_key, infector < 0,
                   case when infector >= 0 then setting end, :account, 'bench', :now
            from chain
            """;
}
