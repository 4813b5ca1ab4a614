package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.usecase.WatchingForAlarms;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

@ServerTest
@Import(MovableClock.class)
class AppealTests {

    private static final String APPEALS = "/api/passes/appeals";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    WatchingForAlarms watching;

    private PassWorld world;

    @BeforeEach
    void people() {
        hands.set("2020-02-03T00:30:00Z");
        world = PassWorld.at(port, "4334");
    }

    @Test
    void an_appeal_is_answered_within_a_day_by_somebody_who_did_not_issue() {
        var resident = world.resident();
        world.makeRed(resident);
        var appeal = appeal(resident);
        assertThat(appeal.path("dueAt").asString()).startsWith("2020-02-04T00:30");

        for (var issuer : new Api[] {world.lead(), world.second()}) {
            assertThat(decide(issuer, appeal, "REJECTED").code()).isEqualTo("passes/decided-by-the-issuer");
        }
        var third = Api.asHolderOf(port, "DUTY_LEAD", world.area());
        ok(decide(third, appeal, "UPHELD"));

        assertThat(world.colour(resident)).as("a second person approves").isEqualTo("RED");
        var change = world.whole(resident).path("changes").path(0);
        assertThat(change.path("liftReason").asString()).isEqualTo("APPEAL_UPHELD");
        ok(world.second().post("/api/passes/hand-changes/" + change.path("id").asString() + "/approve", Map.of()));
        assertThat(world.colour(resident)).isEqualTo("GREEN");
        var seen = world.whole(resident).path("appeals").path(0);
        assertThat(seen.path("outcome").asString()).isEqualTo("UPHELD");
        assertThat(seen.path("reason").asString()).isEqualTo("you were right");
        assertThat(decide(third, appeal, "REJECTED").code()).isEqualTo("passes/appeal-decided");
    }

    @Test
    void a_rejected_one_changes_nothing_and_only_one_is_open_at_a_time() {
        var resident = world.resident();
        world.makeRed(resident);
        var appeal = appeal(resident);
        assertThat(send(resident).code()).isEqualTo("passes/appealed-already");
        ok(decide(Api.asHolderOf(port, "DUTY_LEAD", world.area()), appeal, "REJECTED"));
        assertThat(world.colour(resident)).isEqualTo("RED");
        assertThat(send(resident).status()).isEqualTo(200);
    }

    @Test
    void who_is_green_has_nothing_to_appeal_against() {
        assertThat(send(world.resident()).code()).isEqualTo("passes/nothing-to-appeal");
    }

    @Test
    void the_most_urgent_stand_first_and_one_that_is_late_raises_an_alarm() {
        var first = world.resident();
        world.makeRed(first);
        var appeal = appeal(first);
        hands.set("2020-02-04T00:31:00Z");
        watching.look();
        watching.look();
        world = PassWorld.at(port, "4334");

        var waiting = ok(world.lead().get(APPEALS + "?area=" + world.area())).path("items");
        assertThat(waiting).anyMatch(one -> one.path("id").equals(appeal.path("id")));
        assertThat(world.alarms())
                .filteredOn(alarm -> alarm.path("records").path(0).path("id").equals(appeal.path("id")))
                .hasSize(1)
                .allMatch(alarm -> alarm.path("kind").asString().equals("APPEAL_OVERDUE"));
    }

    @Test
    void nobody_answers_for_another_area() {
        var resident = world.resident();
        world.makeRed(resident);
        var appeal = appeal(resident);
        var elsewhere =
                Api.asHolderOf(port, "DUTY_LEAD", world.testing().places().west());
        assertThat(decide(elsewhere, appeal, "UPHELD").code()).isEqualTo("passes/unknown-appeal");
        assertThat(elsewhere.get(APPEALS + "?area=" + world.village()).status()).isEqualTo(403);
    }

    private JsonNode appeal(String resident) {
        return ok(send(resident));
    }

    private Api.Answer send(String resident) {
        return world.lead()
                .post(
                        APPEALS,
                        Map.of(
                                "id",
                                PassWorld.id(),
                                "residentId",
                                resident,
                                "channel",
                                "TELEPHONE",
                                "text",
                                "I was in another town"));
    }

    private static Api.Answer decide(Api as, JsonNode appeal, String outcome) {
        return as.post(
                APPEALS + "/" + appeal.path("id").asString() + "/decide",
                Map.of("outcome", outcome, "reason", "you were right"));
    }
}
