package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.test.context.TestPropertySource;

/// When all presences are to be read anew and that fails, questions go on, and it is tried again.
@ServerTest
@Import({MovableClock.class, RebuildingPresencesTests.Sources.class})
@TestPropertySource(properties = "lianfang.presences.look-every=1s")
class RebuildingPresencesTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    KeepingPresences presences;

    @Autowired
    Brittle brittle;

    private CaseWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = CaseWorld.at(port, "4477");
    }

    @Test
    void what_is_not_so_any_more_is_forgotten_though_the_first_reading_anew_fails() {
        var other = world.family(1).getFirst();
        var meal = CaseTests.stay("老兵饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z");
        var caseId = world.reported(world.family(1).getFirst(), "2020-02-01");
        tell(caseId, meal);
        var mistaken = CaseTests.stay("老兵饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z");
        var otherCase = world.reported(other, "2020-02-02");
        tell(otherCase, mistaken);
        assertThat(proposed(caseId)).containsExactly(other);
        Eventually.holds(() -> !presences.isStale());

        brittle.breaks(true);
        ok(world.investigator()
                .post("/api/cases/" + otherCase + "/timeline/" + mistaken.get("id") + "/void", Map.of()));
        Eventually.holds(() -> brittle.failures() > 0 && presences.isStale());
        assertThat(proposed(caseId)).as("as it was known, until all is read").containsExactly(other);
        var failures = brittle.failures();
        Eventually.holds(() -> brittle.failures() > failures);

        brittle.breaks(false);
        Eventually.holds(() -> !presences.isStale() && proposed(caseId).isEmpty());
    }

    private void tell(String caseId, Map<String, Object> stay) {
        ok(world.investigator().post("/api/cases/" + caseId + "/timeline", stay));
    }

    private List<String> proposed(String caseId) {
        return world.proposals(caseId, "")
                .path("people")
                .valueStream()
                .map(one -> one.path("personId").asString())
                .toList();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Sources {

        @Bean
        Brittle brittle() {
            return new Brittle();
        }
    }

    /// Whole days cannot be read from it for a while; what is new can.
    static class Brittle implements PresenceSource {

        private final AtomicInteger failures = new AtomicInteger();
        private volatile boolean broken;

        void breaks(boolean now) {
            broken = now;
        }

        int failures() {
            return failures.get();
        }

        @Override
        public String name() {
            return "brittle";
        }

        @Override
        public void recordedIn(Span span, Consumer<PersonAt> found) {
            var isWholeDay = Duration.between(span.from(), span.to()).compareTo(Duration.ofDays(1)) >= 0;
            if (broken && isWholeDay) {
                failures.incrementAndGet();
                throw new QueryTimeoutException("out of reach");
            }
        }
    }
}
