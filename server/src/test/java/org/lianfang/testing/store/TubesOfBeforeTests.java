package org.lianfang.testing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.Rows;
import org.lianfang.support.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// Tubes that were sealed before seals kept when their swabs were taken learn it from those that are still kept.
class TubesOfBeforeTests {

    private static final String BEFORE = "20261202.1001";
    private static final Instant EIGHT = Instant.parse("2022-07-20T00:00:00Z");

    @Test
    void a_sealed_tube_learns_when_its_first_and_last_swab_were_taken_that_nobody_took_back() {
        var address = TestPostgres.empty();
        Database.migrateTo(address, BEFORE);
        var owner = address.owner();
        var jdbc = JdbcClient.create(new DriverManagerDataSource(address.url(), owner.user(), owner.password()));
        tube(jdbc, "SEALED", true);
        tube(jdbc, "OPEN", false);
        tube(jdbc, "FORGOTTEN", true);
        for (var minute : List.of(5, 1, 9)) {
            swab(jdbc, "SEALED", minute);
        }
        swab(jdbc, "OPEN", 3);
        jdbc.sql("""
                insert into testing.sample_voids (id, sample_id, area_key, day, reason, voided_by, voided_at)
                select gen_random_uuid(), id, area_key, day, 'MISTAKE', gen_random_uuid(), now()
                from testing.samples where taken_at = :at::timestamptz
                """).param("at", EIGHT.plusSeconds(9 * 60).toString()).update();

        Database.migrate(address);

        assertThat(filled(jdbc, "SEALED")).containsExactly(EIGHT.plusSeconds(60), EIGHT.plusSeconds(5 * 60));
        assertThat(filled(jdbc, "OPEN")).containsExactly(null, null);
        assertThat(filled(jdbc, "FORGOTTEN")).containsExactly(null, null);
    }

    private static void tube(JdbcClient jdbc, String code, boolean sealed) {
        jdbc.sql("""
                insert into testing.tubes
                  (code, round_id, station_id, area_key, setting, capacity, opened_at, members, seal_id, sealed_at, sealed_on,
                   sealed_by)
                select :code, gen_random_uuid(), gen_random_uuid(), 1, 'COMMUNITY', 10, now(), case when :sealed then 2 end,
                       case when :sealed then gen_random_uuid() end, case when :sealed then now() end,
                       case when :sealed then current_date end, case when :sealed then gen_random_uuid() end
                """).param("code", code).param("sealed", sealed).update();
    }

    private static void swab(JdbcClient jdbc, String tube, int minute) {
        jdbc.sql("""
                insert into testing.samples
                  (id, round_id, station_id, area_key, day, taken_at, tube_code, person_id, resident_id, recorded_by, recorded_at)
                select uuidv7(), gen_random_uuid(), gen_random_uuid(), 1, current_date, :at::timestamptz, :tube,
                       gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now()
                """)
                .param("tube", tube)
                .param("at", EIGHT.plusSeconds(minute * 60L).toString())
                .update();
    }

    private static List<@Nullable Instant> filled(JdbcClient jdbc, String code) {
        return jdbc.sql("select first_at, last_at from testing.tubes where code = :code")
                .param("code", code)
                .query((row, number) ->
                        Arrays.asList(Rows.momentIfAny(row, "first_at"), Rows.momentIfAny(row, "last_at")))
                .single();
    }
}
