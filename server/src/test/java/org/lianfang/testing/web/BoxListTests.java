package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// Boxes as a list: how far each is, for whoever may look there.
@ServerTest
class BoxListTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ALab lab;

    @BeforeEach
    void aLab() {
        world = TestingWorld.at(port, "4381");
        lab = new ALab(
                world,
                Api.asHolderOf(port, "LAB", world.places().prefecture()),
                world.roundIn(world.places().prefecture()),
                world.stationIn(world.places().eastVillage()));
    }

    @Test
    void a_box_tells_its_state_its_count_and_how_many_tubes_have_arrived() {
        var packed = pack(lab.station(), tube());
        var carried = pack(lab.station(), tube(), tube());
        count(world.lead(), carried, "carry", 2);
        var received = pack(lab.station(), tube());
        count(world.lead(), received, "carry", 1);
        count(lab.api(), received, "receive", 1);

        assertThat(boxes(""))
                .extracting(BoxListTests::told)
                .containsExactly(
                        received + " RECEIVED 1/1 false", carried + " CARRIED 0/2 false", packed + " PACKED 0/1 false");
        assertThat(boxes("&state=CARRIED"))
                .extracting(BoxListTests::told)
                .containsExactly(carried + " CARRIED 0/2 false");
        assertThat(boxes("&state=PACKED&limit=1")).hasSize(1);
        assertThat(world.lead().get(path("&state=LOST")).status()).isEqualTo(400);
    }

    @Test
    void a_count_that_differs_marks_the_box_until_somebody_settles_it() {
        var box = pack(lab.station(), tube(), tube());
        count(world.lead(), box, "carry", 1);
        assertThat(boxes("")).extracting(BoxListTests::told).containsExactly(box + " CARRIED 0/2 true");

        var difference = ok(world.lead()
                        .get("/api/testing/differences?limit=200&area="
                                + world.places().east()))
                .path("items")
                .path(0)
                .path("id")
                .asString();
        ok(world.lead().post("/api/testing/differences/" + difference + "/settle", Map.of("reason", "一管留在采样点")));

        assertThat(boxes("")).extracting(BoxListTests::told).containsExactly(box + " CARRIED 0/2 false");
    }

    @Test
    void it_is_asked_by_round_and_page_after_page_newest_first() {
        var other = new ALab(world, lab.api(), world.roundIn(world.places().east()), lab.station());
        var first = pack(lab.station(), tube());
        var second = pack(lab.station(), other.sealed(List.of(lab.resident())));

        assertThat(boxes("&limit=1"))
                .extracting(box -> box.path("id").asString())
                .containsExactly(second, first);
        assertThat(boxes("&round=" + other.round()))
                .extracting(box -> box.path("id").asString())
                .containsExactly(second);
    }

    @Test
    void a_lab_elsewhere_sees_none_and_whoever_has_no_part_in_testing_may_not_ask() {
        pack(lab.station(), tube());
        var western = Api.asHolderOf(port, "LAB", world.places().west());
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.places().prefecture());

        assertThat(TestingWorld.all(western, path(""))).isEmpty();
        assertThat(guard.get(path("")).status()).isEqualTo(403);
    }

    private String tube() {
        return lab.sealed(List.of(lab.resident()));
    }

    private String pack(String station, String... tubes) {
        var id = Ids.next().toString();
        ok(world.lead()
                .post(
                        "/api/testing/boxes",
                        Map.of("id", id, "code", "B-7", "stationId", station, "tubeCodes", List.of(tubes))));
        return id;
    }

    private static void count(Api api, String box, String step, int counted) {
        ok(api.post(
                "/api/testing/boxes/" + box + "/" + step,
                Map.of("id", Ids.next().toString(), "counted", counted)));
    }

    private String path(String more) {
        return "/api/testing/boxes?area=" + world.places().prefecture() + more;
    }

    private List<JsonNode> boxes(String more) {
        return TestingWorld.all(world.lead(), path(more)).stream()
                .filter(box -> box.path("stationId").asString().equals(lab.station()))
                .toList();
    }

    private static String told(JsonNode box) {
        return box.path("id").asString() + " " + box.path("state").asString() + " "
                + box.path("received").asInt() + "/" + box.path("tubes").asInt() + " "
                + box.path("differs").asBoolean();
    }
}
