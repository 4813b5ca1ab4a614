package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.Ground;
import org.lianfang.passes.GroundEvent;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.usecase.RunningTheClock;
import org.lianfang.support.Api;
import org.lianfang.support.Eventually;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
@Import(MovableClock.class)
class StatusTests {

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    RunningTheClock clock;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private PassWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4331");
    }

    @Test
    void whoever_has_no_ground_is_green() {
        var status = world.status(world.resident());

        assertThat(status.path("colour").asString()).isEqualTo("GREEN");
        assertThat(status.has("ground")).isFalse();
        assertThat(status.path("appeal").path("answerHours").asInt()).isEqualTo(24);
    }

    @Test
    void a_positive_pool_makes_its_members_red_and_a_negative_single_sample_green_again() {
        var family = world.family(3);
        world.hold(family);
        Eventually.holds(() -> world.colour(family.get(0)).equals("RED"));

        var status = world.status(family.get(0));
        assertThat(status.path("ground").asString()).isEqualTo("SCREENING_HOLD");
        assertThat(status.path("rule").asString()).isEqualTo("covid-19/2020-early 1 passes.screening-hold");
        assertThat(status.path("evidence").path("kind").asString()).isEqualTo("SAMPLE");
        assertThat(status.path("endsBy").asString()).isEqualTo("NEGATIVE_SAMPLE");
        assertThat(status.has("until")).isTrue();

        world.single(family.get(0), "NEGATIVE");
        world.single(family.get(1), "POSITIVE");
        Eventually.holds(() -> world.colour(family.get(0)).equals("GREEN"));
        Eventually.holds(
                () -> world.status(family.get(1)).path("ground").asString().equals("TESTED_POSITIVE"));
        assertThat(world.colour(family.get(2))).isEqualTo("RED");
        var history = world.whole(family.get(0)).path("history");
        assertThat(history).hasSize(2);
        assertThat(history.path(0).path("colour").asString()).isEqualTo("GREEN");
        assertThat(history.path(1).path("colour").asString()).isEqualTo("RED");
    }

    @Test
    void a_home_measure_is_a_ground_until_it_ends() {
        var resident = world.resident();
        var measure = ok(world.lead()
                .post(
                        "/api/residents/" + resident + "/measures",
                        Map.of(
                                "id",
                                PassWorld.id(),
                                "kind",
                                "HOME_ISOLATION",
                                "ground",
                                "KEY_REGION_RETURNEE",
                                "evidence",
                                "ticket",
                                "from",
                                "2020-02-01")));
        clock.run();

        var status = world.status(resident);
        assertThat(status.path("colour").asString()).isEqualTo("RED");
        assertThat(status.path("ground").asString()).isEqualTo("HOME_ISOLATION");
        assertThat(status.path("until").asString()).isEqualTo("2020-02-15T16:00:00Z");
        assertThat(status.path("issuer").asString()).startsWith("DUTY_LEAD");

        ok(world.lead().post("/api/measures/" + measure.path("id").asString() + "/end", Map.of("reason", "test")));
        clock.run();
        assertThat(world.colour(resident)).isEqualTo("GREEN");
    }

    @Test
    void a_contact_that_another_module_tells_of_is_red_and_free_when_the_clock_says_so() {
        var resident = world.resident();
        var told = tell(resident, Ground.CLOSE_CONTACT, LocalDate.of(2020, 2, 1), null);
        Eventually.holds(() -> world.colour(resident).equals("RED"));
        tell(resident, Ground.CLOSE_CONTACT, LocalDate.of(2020, 2, 1), told);

        hands.set("2020-02-15T15:59:00Z");
        world = PassWorld.at(port, "4331");
        clock.run();
        assertThat(world.colour(resident)).isEqualTo("RED");
        hands.set("2020-02-15T16:00:30Z");
        assertThat(world.colour(resident))
                .as("computed, before the clock has looked")
                .isEqualTo("GREEN");
        assertThat(world.whole(resident).path("history")).hasSize(1);
        assertThat(clock.run()).isPositive();
        assertThat(world.whole(resident).path("history")).hasSize(2);
        assertThat(clock.run()).isZero();
    }

    @Test
    void the_clock_says_when_it_is_late() {
        var resident = world.resident();
        tell(resident, Ground.CLOSE_CONTACT, LocalDate.of(2020, 2, 1), null);
        Eventually.holds(() -> world.colour(resident).equals("RED"));
        clock.run();
        assertThat(ok(world.lead().get("/api/passes/clock")).path("late").asBoolean())
                .isFalse();

        hands.set("2020-02-15T16:10:00Z");
        var later = Api.asHolderOf(port, "DUTY_LEAD", world.area());
        var late = ok(later.get("/api/passes/clock"));
        assertThat(late.path("late").asBoolean()).isTrue();
        assertThat(late.path("waiting").asInt()).isPositive();
        assertThat(late.path("oldestDue").asString()).isEqualTo("2020-02-15T16:00:00Z");
        clock.run();
        assertThat(ok(later.get("/api/passes/clock")).path("late").asBoolean()).isFalse();
    }

    @Test
    void a_ground_that_the_pack_does_not_name_restricts_nobody_and_raises_an_alarm() {
        var resident = world.resident();
        tell(resident, Ground.CONTACT_OF_CONTACT, LocalDate.of(2020, 2, 1), null);
        tell(resident, Ground.HOME_ISOLATION, LocalDate.of(2020, 2, 1), null);
        watch();

        assertThat(world.colour(resident)).isEqualTo("GREEN");
        assertThat(world.alarms())
                .filteredOn(alarm -> alarm.path("residentId").asString().equals(resident))
                .extracting(alarm -> alarm.path("kind").asString())
                .containsExactlyInAnyOrder("STRICTER_THAN_THE_PACK", "NO_EXPIRY");
    }

    @Test
    void nobody_elsewhere_sees_a_status() {
        var resident = world.resident();
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());

        assertThat(elsewhere.get("/api/passes/residents/" + resident).code()).isEqualTo("passes/unknown-resident");
        assertThat(world.guard().get("/api/passes/residents/" + resident).status())
                .isEqualTo(403);
    }

    @Autowired
    org.lianfang.passes.usecase.WatchingForAlarms watching;

    private void watch() {
        Eventually.holds(() -> watching.look() >= 0
                && world.alarms().stream()
                        .anyMatch(alarm -> alarm.path("kind").asString().equals("NO_EXPIRY")));
    }

    /// As the module of cases will tell it.
    private UUID tell(String resident, Ground ground, LocalDate dayZero, @Nullable UUID again) {
        var id = again == null ? Ids.next() : again;
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> events.publishEvent(new GroundEvent.Arose(
                        id,
                        UUID.fromString(resident),
                        ground,
                        dayZero,
                        null,
                        "CASE",
                        "C-1",
                        Caller.SYSTEM_ID,
                        Instant.parse("2020-02-02T23:00:00Z").truncatedTo(ChronoUnit.SECONDS))));
        return id;
    }
}
