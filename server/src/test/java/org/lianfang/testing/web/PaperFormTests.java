package org.lianfang.testing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.testing.TestingWorld.newTube;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Forms on paper: printed in advance, keyed in later, with the same rules as at a desk.
@ServerTest
class PaperFormTests {

    @LocalServerPort
    int port;

    private TestingWorld world;
    private ADesk desk;

    @BeforeEach
    void aDesk() {
        world = TestingWorld.at(port, "4382");
        desk = ADesk.in(world);
    }

    @Test
    void forms_have_numbers_that_no_other_has_and_asking_again_prints_the_same_ones() {
        var id = Ids.next().toString();
        var numbers = AForm.print(desk, id, 3);

        assertThat(numbers).hasSize(3).doesNotHaveDuplicates();
        assertThat(AForm.print(desk, id, 3)).isEqualTo(numbers);
        assertThat(AForm.print(desk, Ids.next().toString(), 3)).doesNotContainAnyElementsOf(numbers);
        assertThat(world.lead()
                        .post("/api/testing/forms", AForm.printing(desk, id, 4))
                        .code())
                .isEqualTo("testing/id-already-used");
        assertThat(world.lead()
                        .post(
                                "/api/testing/forms",
                                AForm.printing(desk, Ids.next().toString(), 0))
                        .code())
                .isEqualTo("testing/number-not-valid");
        assertThat(TestingWorld.all(
                        world.lead(),
                        "/api/testing/forms?limit=2&round=" + desk.round() + "&area="
                                + world.places().east()))
                .hasSize(6);
    }

    @Test
    void a_line_becomes_a_sample_with_the_moment_on_the_paper() {
        var form = AForm.printedFor(desk);
        var tube = newTube();
        var person = desk.resident();

        assertThat(form.key(List.of(form.line(1, tube, resident(person)), form.line(2, tube, guest("王小明")))))
                .containsExactly("ACCEPTED", "ACCEPTED");

        assertThat(desk.classOf("sampled")).isEqualTo(1);
        assertThat(desk.classOf("guests")).isEqualTo(1);
        assertThat(form.seen().path("keyedLines"))
                .extracting(line ->
                        line.path("line").asInt() + " " + line.path("tubeCode").asString() + " "
                                + line.path("at").asString())
                .containsExactly("1 " + tube + " 2020-02-02T00:05:00Z", "2 " + tube + " 2020-02-02T00:05:00Z");
        assertThat(form.seen().path("form").path("keyed").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_line_again_changes_nothing_and_another_one_is_refused_until_the_first_is_taken_back() {
        var form = AForm.printedFor(desk);
        var tube = newTube();
        var right = form.line(5, tube, resident(desk.resident()));
        var other = form.line(5, tube, resident(desk.resident()));
        form.key(List.of(right));

        assertThat(form.key(List.of(right))).containsExactly("DUPLICATE");
        assertThat(form.key(List.of(other))).containsExactly("testing/form-line-known");

        var sample = form.seen().path("keyedLines").path(0).path("sampleId").asString();
        ok(desk.takeBack(Map.of("id", sample)));
        assertThat(form.seen().path("keyedLines")).isEmpty();
        assertThat(form.key(List.of(other))).containsExactly("ACCEPTED");
        assertThat(desk.classOf("sampled")).isEqualTo(1);
    }

    @Test
    void a_line_that_several_key_in_at_once_is_one_sample() throws Exception {
        var form = AForm.printedFor(desk);
        var tube = newTube();
        var lines = Stream.generate(() -> form.line(9, tube, resident(desk.resident())))
                .limit(6)
                .toList();

        var fates = ADesk.atOnce(lines.stream()
                .map(line -> (Callable<String>) () -> form.key(List.of(line)).getFirst())
                .toList());

        assertThat(fates).containsOnlyOnce("ACCEPTED");
        assertThat(fates).filteredOn("testing/form-line-known"::equals).hasSize(5);
        assertThat(desk.classOf("sampled")).isEqualTo(1);
        assertThat(form.seen().path("keyedLines")).hasSize(1);
    }

    @Test
    void a_line_whose_swab_was_moved_is_keyed_in_and_lies_in_the_other_tube() {
        var form = AForm.printedFor(desk);
        var line = form.line(1, newTube(), resident(desk.resident()));
        form.key(List.of(line));
        var first = form.seen().path("keyedLines").path(0).path("sampleId").asString();
        var right = newTube();
        ok(desk.move(Map.of("id", first), right));

        var moved = form.seen().path("keyedLines").path(0);
        assertThat(moved.path("tubeCode").asString()).isEqualTo(right);
        assertThat(form.key(List.of(line))).containsExactly("DUPLICATE");
        assertThat(desk.classOf("sampled")).isEqualTo(1);

        ok(desk.takeBack(Map.of("id", moved.path("sampleId").asString())));
        assertThat(form.seen().path("keyedLines")).isEmpty();
        assertThat(form.key(List.of(line))).containsExactly("ACCEPTED");
    }

    @Test
    void what_holds_at_a_desk_holds_for_paper() {
        var form = AForm.printedFor(desk);
        var sealed = newTube();
        form.key(List.of(form.line(1, sealed, resident(desk.resident()))));
        world.sealTube(desk.station(), sealed);
        var mine = desk.resident();
        var tube = newTube();

        assertThat(form.key(List.of(
                        form.line(2, sealed, resident(desk.resident())),
                        form.line(3, tube, resident(mine)),
                        form.line(4, tube, resident(mine)),
                        form.line(21, tube, resident(desk.resident())),
                        form.line(6, tube, Map.of()),
                        Map.of(
                                "form",
                                form.number(),
                                "line",
                                7,
                                "tubeCode",
                                tube,
                                "at",
                                "2031-01-01T00:00:00Z",
                                "person",
                                resident(desk.resident())))))
                .containsExactly(
                        "testing/tube-sealed",
                        "ACCEPTED",
                        "testing/already-in-this-tube",
                        "testing/number-not-valid",
                        "testing/nobody-sampled",
                        "testing/moment-not-over");
    }

    @Test
    void a_form_from_elsewhere_is_unknown_and_whoever_takes_no_samples_keys_nothing_in() {
        var form = AForm.printedFor(desk);
        var western = Api.asHolderOf(port, "SAMPLER", world.places().west());
        var analyst = Api.asHolderOf(port, "ANALYST", world.places().prefecture());
        var line = Map.of("items", List.of(form.line(1, newTube(), guest("李四"))));

        assertThat(ADesk.codes(ok(western.post("/api/testing/forms/lines", line))))
                .containsExactly("testing/unknown-form");
        assertThat(western.get("/api/testing/forms/" + form.number()).status()).isEqualTo(404);
        assertThat(western.post(
                                "/api/testing/forms",
                                AForm.printing(desk, Ids.next().toString(), 1))
                        .status())
                .isEqualTo(404);
        assertThat(analyst.post("/api/testing/forms/lines", line).status()).isEqualTo(403);
        assertThat(world.lead().get("/api/testing/forms/12345678").code()).isEqualTo("testing/form-number-not-valid");
    }

    static Map<String, Object> resident(String id) {
        return Map.of("residentId", id);
    }

    private static Map<String, Object> guest(String name) {
        return Map.of("name", name);
    }
}
