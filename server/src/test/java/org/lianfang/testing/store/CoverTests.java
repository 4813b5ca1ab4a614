package org.lianfang.testing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.testing.store.Cover.Met;
import org.lianfang.testing.store.Cover.Standing;

class CoverTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey AREA = AreaKey.of("430921");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Cover cover = new Cover(database.jdbc());
    private final UUID round = Ids.next();
    private final UUID person = Ids.next();

    /// The first desk holds what is known of the person when the second one, which began before it had written, comes.
    @Test
    void a_swab_taken_at_one_desk_while_another_takes_one_back_is_counted() throws Exception {
        var first = Ids.next();
        var second = Ids.next();
        database.within(AreaScope.EVERYWHERE, () -> taken(first));

        Future<List<Standing>> back;
        try (var desk = Executors.newSingleThreadExecutor()) {
            back = database.within(AreaScope.EVERYWHERE, () -> {
                taken(second);
                var asked = desk.submit(() -> database.within(AreaScope.EVERYWHERE, () -> takenBack(first)));
                awaitSomebodyWaiting();
                return asked;
            });
            var standing = back.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).getFirst();

            assertThat(standing.samples()).isEqualTo(1);
            assertThat(standing.first()).isEqualTo(second);
        }
    }

    private List<Standing> taken(UUID sample) {
        database.jdbc()
                .sql("""
                        insert into testing.samples (id, round_id, station_id, area_key, day, taken_at, tube_code, person_id,
                                                     resident_id, recorded_by, recorded_at)
                        values (:id, :round, :id, :area, :day, now(), 'T', :person, :person, :id, now())
                        """)
                .param("id", sample)
                .param("round", round)
                .param("area", AREA.value())
                .param("day", DAY)
                .param("person", person)
                .update();
        return cover.add(List.of(met(sample)));
    }

    private List<Standing> takenBack(UUID sample) {
        database.jdbc()
                .sql("""
                        insert into testing.sample_voids (id, sample_id, area_key, day, reason, voided_by, voided_at)
                        values (:id, :sample, :area, :day, 'MISTAKE', :id, now())
                        """)
                .param("id", Ids.next())
                .param("sample", sample)
                .param("area", AREA.value())
                .param("day", DAY)
                .update();
        return cover.takeBack(List.of(met(sample)));
    }

    private Met met(UUID sample) {
        return new Met(round, person, AREA, true, DAY, 1, sample);
    }

    private void awaitSomebodyWaiting() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (somebodyWaits() == 0) {
            assertThat(System.nanoTime()).as("nobody waits for the first desk").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long somebodyWaits() {
        return database.owner()
                .sql("select count(*) from pg_locks where not granted and locktype = 'transactionid'")
                .query(Long.class)
                .single();
    }
}
