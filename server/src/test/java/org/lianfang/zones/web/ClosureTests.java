package org.lianfang.zones.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;
import static org.lianfang.zones.ZoneWorld.ZONES;
import static org.lianfang.zones.ZoneWorld.id;
import static org.lianfang.zones.ZoneWorld.lowering;
import static org.lianfang.zones.ZoneWorld.zone;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.zones.ZoneWorld;
import org.lianfang.zones.usecase.ClosingPlaces;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// What is closed in a zone by its level, and single places by a decision.
@ServerTest
@Import(MovableClock.class)
class ClosureTests {

    private static final String CLOSURES = "/api/closures";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands hands;

    @Autowired
    ClosingPlaces closing;

    private ZoneWorld world;

    @BeforeEach
    void people() {
        at("2020-02-03T00:30:00Z");
        world.liftAll();
    }

    @Test
    void the_level_of_a_zone_closes_kinds_of_places_and_lowering_opens_some() {
        var raised = world.raised(zone("HIGH", world.village()));
        assertThat(texts(raised.path("closed"))).contains("SCHOOL", "DINE_IN", "SHOP", "MARKET");
        var proposed = ok(world.commander().post(ZONES + "/" + id(raised) + "/lowerings", lowering("MEDIUM")))
                .path("lowerings")
                .path(0);
        var lowered = ok(world.second().post(ZONES + "/lowerings/" + id(proposed) + "/approve", Map.of()));
        assertThat(texts(lowered.path("closed"))).contains("SCHOOL", "DINE_IN").doesNotContain("SHOP", "MARKET");
        world.liftAll();
        assertThat(world.zone(id(raised)).path("closed")).isEmpty();
    }

    @Test
    void a_place_of_a_zone_is_closed_listed_and_open_again_with_the_zone() {
        var raised = world.raised(zone("HIGH", world.village()));
        var entry = with(closure("老兵饭店", "2020-02-09"), "zoneId", id(raised));
        var closed = ok(world.commander().post(CLOSURES, entry));
        assertThat(closed.path("by").asString()).startsWith("COMMANDER");
        assertThat(id(ok(world.commander().post(CLOSURES, entry))))
                .as("sent again")
                .isEqualTo(id(closed));
        assertThat(world.commander().post(CLOSURES, with(entry, "name", "别的饭店")).code())
                .isEqualTo("zones/id-already-used");
        assertThat(world.zone(id(raised)).path("closures").valueStream().map(ZoneWorld::id))
                .contains(id(closed));
        assertThat(held()).contains(id(closed));

        world.liftAll();
        assertThat(held()).doesNotContain(id(closed));
        assertThat(found(closed).path("openedWhy").asString()).isEqualTo("ZONE_LIFTED");
        assertThat(world.commander()
                        .post(CLOSURES + "/" + id(closed) + "/open", Map.of())
                        .code())
                .isEqualTo("zones/already-open");
        assertThat(world.commander()
                        .post(CLOSURES, with(entry, "id", PassWorld.id()))
                        .code())
                .isEqualTo("zones/zone-over");
    }

    @Test
    void a_place_without_a_zone_opens_after_its_last_day_or_by_hand() {
        var days = ok(world.commander().post(CLOSURES, closure("一号网吧", "2020-02-05")));
        var hand = ok(world.commander().post(CLOSURES, closure("二号网吧", "2020-02-05")));
        var opened = ok(world.commander().post(CLOSURES + "/" + id(hand) + "/open", Map.of()));
        assertThat(opened.path("openedWhy").asString()).isEqualTo("BY_HAND");

        at("2020-02-05T15:59:00Z");
        closing.openThose();
        assertThat(held()).contains(id(days));
        at("2020-02-05T16:01:00Z");
        assertThat(closing.openThose()).isPositive();
        assertThat(closing.openThose()).as("done again it changes nothing").isZero();
        assertThat(found(days).path("openedWhy").asString()).isEqualTo("DAYS_OVER");
        assertThat(ok(world.passes().officer().get("/api/audit?action=zones.place-opened&area=" + world.village()))
                        .path("items")
                        .valueStream()
                        .map(one -> one.path("subjectId").asString()))
                .contains(id(days), id(hand));
    }

    @Test
    void a_closure_has_days_a_decision_and_a_place_that_lies_where_it_says() {
        var entry = closure("老兵饭店", "2020-02-09");
        for (var bad : List.of(with(entry, "until", "2020-02-02"), with(entry, "from", "2020-02-01"))) {
            assertThat(world.commander().post(CLOSURES, bad).code()).isEqualTo("zones/closure-incomplete");
        }
        assertThat(world.commander()
                        .post(CLOSURES, with(entry, "until", "2020-02-17"))
                        .code())
                .isEqualTo("zones/closure-too-long");
        assertThat(world.commander()
                        .post(CLOSURES, with(entry, "evidence", "他不听话"))
                        .code())
                .isEqualTo("zones/evidence-not-a-number");
        var elsewhere = world.raised(zone("HIGH", world.neighbour()));
        assertThat(world.commander()
                        .post(CLOSURES, with(entry, "zoneId", id(elsewhere)))
                        .code())
                .isEqualTo("zones/closure-outside-the-zone");
        assertThat(world.passes().lead().post(CLOSURES, entry).code()).isEqualTo("kernel/right-missing");
        var west = Api.asHolderOf(port, "COMMANDER", world.west());
        assertThat(west.post(CLOSURES, entry).code()).isEqualTo("kernel/outside-your-area");
        var closed = ok(world.commander().post(CLOSURES, entry));
        assertThat(west.post(CLOSURES + "/" + id(closed) + "/open", Map.of()).code())
                .isEqualTo("zones/unknown-closure");
        assertThat(west.get(CLOSURES + "?area=" + world.village()).status()).isEqualTo(403);
    }

    @Test
    void the_notice_is_a_sheet_in_three_languages() throws IOException {
        var closed = ok(world.commander().post(CLOSURES, closure("老兵饭店", "2020-02-09")));
        var sheet = world.commander().get(CLOSURES + "/" + id(closed) + "/notice");
        try (var pdf = Loader.loadPDF(sheet.response().body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("老兵饭店", "暂停开放", "暫停開放", "Closed for a time", "ORDER-2022/9", "2020-02-09");
        }
    }

    private Map<String, Object> closure(String name, String until) {
        return new HashMap<>(Map.of(
                "id",
                PassWorld.id(),
                "areaKey",
                world.village(),
                "name",
                name,
                "kind",
                "DINE_IN",
                "until",
                until,
                "ground",
                "CASE_WAS_THERE",
                "evidence",
                "ORDER-2022/9"));
    }

    private List<String> held() {
        return ok(world.commander()
                        .get(CLOSURES + "?held=true&limit=200&area="
                                + world.passes().area()))
                .path("items")
                .valueStream()
                .map(ZoneWorld::id)
                .toList();
    }

    private JsonNode found(JsonNode closure) {
        return ok(world.commander()
                        .get(CLOSURES + "?limit=200&area=" + world.passes().area()))
                .path("items")
                .valueStream()
                .filter(one -> id(one).equals(id(closure)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private void at(String moment) {
        hands.set(moment);
        world = ZoneWorld.at(port, "4429", "covid-19/plan-9");
    }
}
