package org.lianfang.gates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.gates.store.ForgettableCrossings;
import org.lianfang.gates.store.Partitions;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.Forgetting;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Retention;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.TestPropertySource;

/// What may go wrong while crossings are forgotten: crashes at any point, another server, gates that go on.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingSafelyTests {

    private static final String OVER = "2020-02-24";

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    PassingDays.Look look;

    @Autowired
    ForgettableCrossings crossings;

    @Autowired
    Partitions partitions;

    @Autowired
    OwnerTransactions owner;

    @Autowired
    Retention retention;

    @Autowired
    Forgetting forgetting;

    private ForgettableWorld place;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.passTo(OVER);
        time.set("2020-02-03");
        place = ForgettableWorld.fresh(port, look);
    }

    @Test
    void a_crash_in_the_middle_of_a_step_leaves_everything_as_it_was() {
        place.record(place.world().eastVillage());
        var before = place.figures();
        time.clock().set("2020-02-24T00:30:00Z");

        assertThatThrownBy(
                        () -> new ForgettingCrossings(crossings, partitions, owner, retention, dyingAfter(0)).forget())
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(place.records()).isEqualTo(40);
        assertThat(place.forgottenFigures()).isZero();
        time.requireReconciled();
        time.passTo(OVER);
        assertThat(place.records()).isZero();
        assertThat(place.figures()).isEqualTo(before);
    }

    @Test
    void a_crash_between_two_steps_leaves_one_done_and_the_next_run_does_the_other() {
        var guard = Api.asHolderOf(port, "GATE_GUARD", place.world().east());
        var gate = place.world().gateIn(place.world().eastVillage());
        ok(guard.post("/api/crossings", crossing(gate)));
        var dayBefore = GateWorld.MORNING.minus(Duration.ofDays(1));
        ok(guard.post("/api/crossings", with(with(crossing(gate), "id", idAt(dayBefore)), "at", dayBefore.toString())));
        time.clock().set("2020-02-24T00:30:00Z");

        assertThatThrownBy(
                        () -> new ForgettingCrossings(crossings, partitions, owner, retention, dyingAfter(1)).forget())
                .isInstanceOf(DataAccessResourceFailureException.class);

        assertThat(place.records()).isEqualTo(1);
        time.requireReconciled();
        time.passTo(OVER);
        assertThat(place.records()).isZero();
        time.requireReconciled();
    }

    @Test
    void two_servers_at_once_forget_each_record_once_while_the_gates_go_on() throws Exception {
        place.record(place.world().eastVillage());
        place.record(place.world().westVillage());
        var before = place.figures();
        time.clock().set("2020-02-24T00:30:00Z");
        var gate = place.world().gateIn(place.world().eastVillage());
        var guard = Api.asHolderOf(port, "GATE_GUARD", place.world().east());
        var server = new ForgettingCrossings(crossings, partitions, owner, retention, forgetting);
        var other = new ForgettingCrossings(crossings, partitions, owner, retention, forgetting);

        long gone;
        try (var threads = Executors.newFixedThreadPool(3)) {
            var servers = threads.invokeAll(List.<Callable<Long>>of(server::forget, other::forget, () -> {
                for (var number = 0; number < 20; number++) {
                    var now = time.clock().instant();
                    ok(guard.post("/api/crossings", with(with(crossing(gate), "id", idAt(now)), "at", now.toString())));
                }
                return 0L;
            }));
            gone = servers.get(0).get() + servers.get(1).get();
        }

        assertThat(gone).isEqualTo(80);
        assertThat(place.records()).isEqualTo(20);
        assertThat(place.figures()).isEqualTo(before);
        time.requireReconciled();
    }

    /// Forgets properly until the plug is pulled: in the middle of the step after so many.
    private Forgetting dyingAfter(int steps) {
        var done = new AtomicInteger();
        return new Forgetting() {
            @Override
            public long forget(KeptRecords kind, Shelf shelf) {
                return forgetting.forget(kind, new Shelf() {
                    @Override
                    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
                        return shelf.areas(keptEverywhere);
                    }

                    @Override
                    public <T> T inTransaction(Supplier<T> work) {
                        return shelf.inTransaction(work);
                    }

                    @Override
                    public Map<AreaKey, Long> forget(List<Kept> over) {
                        var gone = shelf.forget(over);
                        if (!gone.isEmpty() && done.getAndIncrement() == steps) {
                            throw new DataAccessResourceFailureException("The plug was pulled");
                        }
                        return gone;
                    }
                });
            }

            @Override
            public void keepFrom(String kind) {
                forgetting.keepFrom(kind);
            }
        };
    }
}
