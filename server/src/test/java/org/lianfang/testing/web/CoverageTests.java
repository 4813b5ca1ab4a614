package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;
import static org.lianfang.testing.TestingWorld.sample;
import static org.lianfang.testing.TestingWorld.swab;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class CoverageTests {

    private static final List<String> CLASSES = List.of("sampled", "exempt", "moved", "refused", "notFound", "notYet");

    private static int next = 40;

    @LocalServerPort
    int port;

    private TestingWorld world;
    private String round;
    private String station;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        world = TestingWorld.at(port, "43" + next++);
        round = world.roundIn(world.places().prefecture());
        station = world.stationIn(world.places().eastVillage());
    }

    @Test
    void everybody_is_in_one_class_and_classes_add_up_at_every_level() {
        var family = world.familyIn(world.places().eastVillage(), 7);
        world.familyIn(world.places().westVillage(), 4);
        world.take(sample(round, station, newTube(), family.get(0)));
        visit(family.get(1), "EXEMPT", "INFANT");
        visit(family.get(2), "MOVED", null);
        visit(family.get(3), "REFUSED", null);
        visit(family.get(4), "NOT_FOUND", null);
        world.take(swab(round, station, newTube(), Map.of("name", "客人")));

        var all = coverage(world.places().prefecture());

        assertThat(classes(all.path("all"))).containsExactly(1, 1, 1, 1, 1, 6);
        assertThat(all.path("all").path("registered").asInt()).isEqualTo(11);
        assertThat(all.path("all").path("guests").asInt()).isEqualTo(1);
        assertThat(all.path("parts"))
                .extracting(part -> part.path("areaName").asString(""))
                .contains("东试县", "西试县");
        requireExact(world.places().prefecture());
    }

    @Test
    void the_list_by_name_has_as_many_lines_as_the_figure_and_shows_nobody_s_name() {
        for (var family = 0; family < 30; family++) {
            world.familyIn(world.places().eastVillage(), 3);
        }
        world.familyIn(world.places().westVillage(), 5);

        var lines = uncovered(world.places().prefecture(), "NOT_YET");

        assertThat(lines).hasSize(95);
        assertThat(new HashSet<>(lines.stream()
                        .map(line -> line.path("residentId").asString())
                        .toList()))
                .hasSize(95);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.path("nameMasked").asString()).isEqualTo("张**");
            assertThat(line.path("phoneMasked").asString()).matches("100\\*{4}\\d{4}");
            assertThat(line.path("door").asString()).startsWith("5组");
        });
    }

    @Test
    void what_a_visit_found_is_listed_with_its_reason_until_a_sample_outweighs_it() {
        var person = world.familyIn(world.places().eastVillage(), 1).getFirst();
        visit(person, "EXEMPT", "MEDICAL");
        var exempt = uncovered(world.places().eastVillage(), "EXEMPT");
        assertThat(exempt).hasSize(1);
        assertThat(exempt.getFirst().path("reason").asString()).isEqualTo("MEDICAL");
        world.take(sample(round, station, newTube(), person));

        assertThat(uncovered(world.places().eastVillage(), "EXEMPT")).isEmpty();
        assertThat(classes(coverage(world.places().east()).path("all"))).containsExactly(1, 0, 0, 0, 0, 0);
        visit(person, "REFUSED", null);
        assertThat(classes(coverage(world.places().east()).path("all"))).containsExactly(1, 0, 0, 0, 0, 0);
    }

    @Test
    void among_visits_the_latest_moment_speaks_in_whatever_order_they_are_sent() {
        var person = world.familyIn(world.places().eastVillage(), 1).getFirst();
        send(visitOf(person, "NOT_FOUND", null, "2020-02-02T09:00:00Z"));
        send(visitOf(person, "REFUSED", null, "2020-02-02T08:00:00Z"));

        assertThat(classes(coverage(world.places().east()).path("all"))).containsExactly(0, 0, 0, 0, 1, 0);
    }

    @Test
    void a_visit_sent_again_changes_nothing_and_a_bad_one_never_stops_the_others() {
        var people = world.familyIn(world.places().eastVillage(), 2);
        var visit = visitOf(people.getFirst(), "REFUSED", null, TestingWorld.MORNING);
        var other = new HashMap<>(visit);
        other.put("outcome", "MOVED");
        var items = List.of(
                visit,
                visitOf(Ids.next().toString(), "REFUSED", null, TestingWorld.MORNING),
                visitOf(people.get(1), "EXEMPT", null, TestingWorld.MORNING),
                visit,
                other);

        var answer = ok(world.lead().post("/api/testing/visits/batch", batch(items)));

        assertThat(ADesk.codes(answer))
                .containsExactlyInAnyOrder(
                        "ACCEPTED",
                        "testing/unknown-resident",
                        "testing/reason-needed",
                        "DUPLICATE",
                        "testing/id-already-used");
        assertThat(classes(coverage(world.places().east()).path("all"))).containsExactly(0, 0, 0, 1, 0, 1);
    }

    @Test
    void a_visit_to_another_county_is_refused() {
        var person = world.familyIn(world.places().eastVillage(), 1).getFirst();
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        var answer = ok(western.post(
                "/api/testing/visits/batch", batch(List.of(visitOf(person, "REFUSED", null, TestingWorld.MORNING)))));

        assertThat(ADesk.codes(answer)).containsExactly("testing/unknown-resident");
        assertThat(western.get("/api/testing/rounds/" + round + "/coverage?area="
                                + world.places().east())
                        .status())
                .isEqualTo(403);
        assertThat(western.get("/api/testing/rounds/" + round + "/uncovered?area="
                                + world.places().east())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void who_moves_or_leaves_after_being_sampled_is_counted_where_they_live_now_or_not_at_all() {
        var family = world.familyIn(world.places().eastVillage(), 4);
        family.subList(0, 3).forEach(person -> world.take(sample(round, station, newTube(), person)));
        visit(family.get(3), "REFUSED", null);

        moveTo(family.get(0), world.places().westVillage());
        leave(family.get(1), "2020-01-28");
        moveTo(family.get(3), world.places().westVillage());

        assertThat(classes(coverage(world.places().east()).path("all"))).containsExactly(1, 0, 0, 0, 0, 0);
        assertThat(classes(coverage(world.places().west()).path("all"))).containsExactly(1, 0, 0, 1, 0, 0);
        assertThat(uncovered(world.places().west(), "REFUSED")).hasSize(1);
        requireExact(world.places().prefecture());
    }

    @Test
    void closing_a_round_freezes_its_figures() {
        var family = world.familyIn(world.places().eastVillage(), 3);
        world.take(sample(round, station, newTube(), family.get(0)));
        world.take(swab(round, station, newTube(), Map.of("name", "客人")));
        var before = coverage(world.places().prefecture());
        ok(world.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));
        ok(world.lead().post("/api/testing/rounds/" + round + "/close", Map.of()));

        world.take(sample(round, station, newTube(), family.get(1)));
        world.familyIn(world.places().eastVillage(), 2);
        leave(family.get(2), "2020-02-03");

        var frozen = coverage(world.places().prefecture());
        assertThat(frozen.path("all")).isEqualTo(before.path("all"));
        assertThat(frozen.path("parts")).isEqualTo(before.path("parts"));
        assertThat(frozen.path("frozenAt").isMissingNode()).isFalse();
    }

    @Test
    void a_round_of_one_village_speaks_of_that_village_only() {
        var small = world.roundIn(world.places().eastVillage());
        world.familyIn(world.places().eastVillage(), 2);
        world.familyIn(world.places().westVillage(), 3);

        var path = "/api/testing/rounds/" + small + "/coverage?area=";
        assertThat(ok(world.lead().get(path + world.places().prefecture()))
                        .path("all")
                        .path("registered")
                        .asInt())
                .isEqualTo(2);
        assertThat(world.lead().get(path + world.places().west()).code()).isEqualTo("testing/area-outside-round");
    }

    @Test
    void a_household_is_shown_with_how_each_member_stands() {
        var family = world.familyIn(world.places().eastVillage(), 3);
        world.take(sample(round, station, newTube(), family.get(0)));
        visit(family.get(1), "EXEMPT", "RECOVERED");
        var household = ok(world.lead().get("/api/residents/" + family.get(2)))
                .path("householdId")
                .asString();

        var members = ok(world.lead().get("/api/testing/rounds/" + round + "/households/" + household))
                .path("members");

        assertThat(members)
                .extracting(member -> member.path("state").asString())
                .containsExactlyInAnyOrder("SAMPLED", "EXEMPT", "NOT_YET");
        var western = Api.asHolderOf(port, "GRID_WORKER", world.places().west());
        assertThat(western.get("/api/testing/rounds/" + round + "/households/" + household)
                        .code())
                .isEqualTo("testing/unknown-household");
    }

    /// Classes add up to the register, parts to the whole, and lists have as many lines as their figures.
    private void requireExact(String area) {
        var view = coverage(area);
        var all = view.path("all");
        assertThat(classes(all).stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(all.path("registered").asInt());
        for (var name : all.propertyNames()) {
            var sum = 0;
            for (var part : view.path("parts")) {
                sum += part.path("classes").path(name).asInt();
            }
            assertThat(sum).as(name).isEqualTo(all.path(name).asInt());
        }
        assertThat(uncovered(area, "NOT_YET")).hasSize(all.path("notYet").asInt());
        assertThat(uncovered(area, "EXEMPT")).hasSize(all.path("exempt").asInt());
        assertThat(uncovered(area, "MOVED")).hasSize(all.path("moved").asInt());
        assertThat(uncovered(area, "REFUSED")).hasSize(all.path("refused").asInt());
        assertThat(uncovered(area, "NOT_FOUND")).hasSize(all.path("notFound").asInt());
        for (var part : view.path("parts")) {
            var child = part.path("areaKey").asString("");
            if (!child.isEmpty() && all.path("registered").asInt() > 0) {
                requireExact(child);
            }
        }
    }

    private JsonNode coverage(String area) {
        return world.coverage(round, area);
    }

    private static List<Integer> classes(JsonNode all) {
        return CLASSES.stream().map(name -> all.path(name).asInt()).toList();
    }

    private List<JsonNode> uncovered(String area, String state) {
        return TestingWorld.all(
                world.lead(), "/api/testing/rounds/" + round + "/uncovered?limit=40&area=" + area + "&state=" + state);
    }

    private void visit(String person, String outcome, @Nullable String reason) {
        send(visitOf(person, outcome, reason, TestingWorld.MORNING));
    }

    private void send(Map<String, Object> visit) {
        var answer = ok(world.lead().post("/api/testing/visits/batch", batch(List.of(visit))));
        assertThat(ADesk.codes(answer)).containsExactly("ACCEPTED");
    }

    private Map<String, Object> visitOf(String person, String outcome, @Nullable String reason, String at) {
        var visit = new HashMap<String, Object>();
        visit.put("id", Ids.next().toString());
        visit.put("roundId", round);
        visit.put("residentId", person);
        visit.put("outcome", outcome);
        visit.put("at", at);
        if (reason != null) {
            visit.put("reason", reason);
        }
        return visit;
    }

    private void moveTo(String person, String village) {
        var entry = (ObjectNode) ok(world.lead().get("/api/residents/" + person));
        entry.remove("householdId");
        ok(world.lead()
                .put("/api/residents/" + person, entry.put("areaKey", village).put("door", "8组8号")));
    }

    private void leave(String person, String on) {
        ok(world.lead().post("/api/residents/" + person + "/leave", Map.of("on", on, "reason", "moved away")));
    }
}
