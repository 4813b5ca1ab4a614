package org.lianfang.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.database.Database;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.support.TestPostgres;
import org.lianfang.testing.model.TubeResult;

/// Whatever comes from labs and in whatever order: who is called back on the real database is who a plain reading of
/// docs/flows/testing.md calls back, and nobody is forgotten.
class ResultProperties {

    private static @Nullable DatabaseAddress address;
    private static @Nullable HikariDataSource pool;

    /// @param tube or person, by number
    record Step(Kind kind, int number, TubeResult outcome) {

        enum Kind {
            POOL,
            SINGLE,
            RECEIVE,
            RESULT
        }
    }

    /// A tube as the plain reading sees it.
    ///
    /// @param takenAt number of the step
    record ATube(String code, List<Integer> people, int takenAt) {}

    /// @param since number of the step
    record Called(String tube, int since, boolean held) {}

    @BeforeContainer
    static void start() {
        address = TestPostgres.copy();
        pool = Database.pool(address, 6);
    }

    @AfterContainer
    static void stop() {
        if (pool != null) {
            pool.close();
        }
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void who_is_called_back_is_who_the_rules_say(@ForAll("steps") List<Step> steps) {
        var lab = new ALabOnTheDatabase(Objects.requireNonNull(pool));
        try {
            var plain = new PlainReading();
            for (var number = 0; number < steps.size(); number++) {
                lab.tick();
                take(steps.get(number), number, lab, plain);
                assertThat(lab.called()).isEqualTo(plain.expected());
            }
            assertThat(lab.announced()).isEqualTo(plain.positives);
            assertThat(lab.counted()).isEqualTo(lab.recounted());
        } finally {
            lab.stop();
            AServer.clear(Objects.requireNonNull(address));
        }
    }

    private static void take(Step step, int number, ALabOnTheDatabase lab, PlainReading plain) {
        switch (step.kind) {
            case POOL -> {
                var people = new ArrayList<Integer>();
                for (var person = step.number % 4; person < step.number % 4 + 3; person++) {
                    if (!plain.isHeld(person)) {
                        people.add(person);
                    }
                }
                if (!people.isEmpty()) {
                    plain.tubes.add(new ATube(lab.tube(people, false), people, number));
                }
            }
            case SINGLE -> {
                var people = List.of(step.number % 6);
                plain.tubes.add(new ATube(lab.tube(people, true), people, number));
            }
            case RECEIVE ->
                plain.pick(step.number).ifPresent(tube -> {
                    lab.receive(tube.code);
                    plain.receive(tube, number);
                });
            case RESULT ->
                plain.pick(step.number).ifPresent(tube -> {
                    lab.result(tube.code, step.outcome);
                    plain.result(tube, step.outcome, number);
                });
        }
    }

    /// The rules, read plainly.
    static final class PlainReading {

        private final List<ATube> tubes = new ArrayList<>();
        private final Map<String, TubeResult> results = new HashMap<>();
        private final Set<String> received = new HashSet<>();
        private final Map<Integer, Called> called = new HashMap<>();
        private final Set<Integer> positives = new HashSet<>();

        Optional<ATube> pick(int number) {
            return tubes.isEmpty() ? Optional.empty() : Optional.of(tubes.get(number % tubes.size()));
        }

        boolean isHeld(int person) {
            var call = called.get(person);
            return call != null && call.held;
        }

        Map<Integer, Boolean> expected() {
            var expected = new HashMap<Integer, Boolean>();
            called.forEach((person, call) -> expected.put(person, call.held));
            return expected;
        }

        void receive(ATube tube, int now) {
            if (received.add(tube.code) && results.containsKey(tube.code)) {
                takeEffect(tube, now);
            }
        }

        void result(ATube tube, TubeResult outcome, int now) {
            if (results.putIfAbsent(tube.code, outcome) == null && received.contains(tube.code)) {
                takeEffect(tube, now);
            }
        }

        private void takeEffect(ATube tube, int now) {
            var outcome = Objects.requireNonNull(results.get(tube.code));
            var single = tube.people.size() == 1;
            if (single && outcome == TubeResult.POSITIVE) {
                called.remove(tube.people.getFirst());
                positives.add(tube.people.getFirst());
            } else if (single && outcome == TubeResult.NEGATIVE) {
                var call = called.get(tube.people.getFirst());
                if (call != null && tube.takenAt >= call.since && !call.tube.equals(tube.code)) {
                    called.remove(tube.people.getFirst());
                }
            } else if (outcome != TubeResult.NEGATIVE) {
                for (var person : tube.people) {
                    if (!positives.contains(person)) {
                        called.merge(
                                person,
                                new Called(tube.code, now, outcome != TubeResult.INVALID),
                                (old, fresh) -> new Called(old.tube, old.since, old.held || fresh.held));
                    }
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.of(Step.Kind.values()),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(TubeResult.values()))
                .as(Step::new)
                .list()
                .ofMinSize(10)
                .ofMaxSize(60);
    }
}
