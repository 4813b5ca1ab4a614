package org.lianfang.people.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.DatabaseCopy;

/// Whoever is recognised is found by an index: a thousand at a gate must not mean reading the register.
class MeasureMarksTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey VILLAGE = new AreaKey(430_903_110_001_000_000L);

    @BeforeAll
    static void aRegister() {
        database.owner().sql("""
                        with household as (
                          insert into people.household (id, area_key, door, kind, area_since, recorded_at, recorded_by)
                          values (gen_random_uuid(), :area, '1', 'FAMILY', current_date, now(), gen_random_uuid())
                          returning id
                        )
                        insert into people.resident
                          (id, area_key, household_id, name, sex, birth_date, id_kind, kind, area_since, recorded_at, recorded_by,
                           id_number_lookup, phone_lookup)
                        select gen_random_uuid(), :area, household.id, '李' || n, 'FEMALE', date '1980-01-01', 'NONE', 'RESIDENT',
                               current_date, now(), gen_random_uuid(), int4send(n), int4send(100000 + n / 2)
                        from household, generate_series(1, 20000) as n
                        """).param("area", VILLAGE.value()).update();
        database.owner().sql("analyze people.resident").update();
    }

    @Test
    void many_are_found_by_number_and_by_telephone_without_reading_the_register() {
        var marks = new MeasureMarks(database.jdbc());
        var found = database.asSystem(() -> {
            var all = marks.findAll(Map.of(0, mark(17), 1, mark(30_000)), Map.of(1, mark(100_004), 2, mark(7)));
            assertThat(wholeReads()).isZero();
            return all;
        });
        assertThat(found).containsOnlyKeys(0, 1);
        assertThat(found.values()).allSatisfy(one -> assertThat(one.area()).isEqualTo(VILLAGE));
    }

    @Test
    void everybody_with_a_telephone_is_found_without_reading_the_register() {
        var marks = new MeasureMarks(database.jdbc());
        var found = database.asSystem(() -> {
            var all = marks.withPhone(List.of(mark(7), mark(100_004)), VILLAGE);
            assertThat(wholeReads()).isZero();
            return all;
        });
        assertThat(found).containsOnlyKeys(1);
        assertThat(found.get(1)).hasSize(2);
    }

    /// How often this transaction has read the whole table.
    private static long wholeReads() {
        return database.jdbc()
                .sql("select seq_scan from pg_stat_xact_user_tables where relid = 'people.resident'::regclass")
                .query(Long.class)
                .single();
    }

    private static byte[] mark(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
