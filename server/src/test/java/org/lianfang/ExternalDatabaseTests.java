package org.lianfang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.batch;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.command.Command;
import org.lianfang.kernel.database.ExternalPostgres;
import org.lianfang.kernel.database.ExternalPostgres.Release;
import org.lianfang.support.Api;
import org.lianfang.support.OwnServer;
import org.lianfang.support.TestPostgres;
import tools.jackson.databind.JsonNode;

/// The whole server on the oldest PostgreSQL that an institution may bring, as an owner who is no superuser; and what
/// it
/// says when that database is not fit.
class ExternalDatabaseTests {

    @Test
    void on_postgresql_15_everything_works_from_the_first_migration_to_the_proofs() throws Exception {
        var data = TestPostgres.temporaryDirectory();
        try (var oldest = ExternalPostgres.start(Release.OLDEST)) {
            var url = "lianfang.database.url=" + oldest.database("whole");
            worksFromTheBeginning(data, url);
            // The second start finds its role and its keys, though its owner may not alter what a superuser may.
            try (var server = OwnServer.in(data, url)) {
                assertThat(GateWorld.at(server.port(), "4391").figure("439100000000000000", "gates.persons"))
                        .isEqualTo(62);
                assertThat(said(server, "audit verify")).contains("intact").doesNotContain("NOT intact");
            }
        }
    }

    private static void worksFromTheBeginning(Path data, String url) throws Exception {
        try (var server = OwnServer.in(data, url)) {
            var world = GateWorld.at(server.port(), "4391");
            var gate = world.gateIn(world.eastVillage());
            recordAtTheGate(server, world, gate);
            keepARegister(server, world);
            var report = ok(
                    world.commander().get("/api/reports/draft?day=2020-02-02&lang=zh-Hans&area=" + world.prefecture()));
            assertThat(figure(report, "gates.persons")).isEqualTo(62);
            assertThat(ok(world.commander()
                                    .post("/api/reports", Map.of("areaKey", world.prefecture(), "day", "2020-02-02")))
                            .path("version")
                            .asInt())
                    .isEqualTo(1);
            assertThat(said(server, "reconcile")).contains("No difference");
            assertThat(said(server, "audit verify")).contains("intact").doesNotContain("NOT intact");
        }
    }

    private static void recordAtTheGate(OwnServer server, GateWorld world, String gate) throws Exception {
        var guard = Api.asHolderOf(server.port(), "GATE_GUARD", world.east());
        var single = crossing(gate);
        assertThat(ok(guard.post("/api/crossings", single)).path("status").asString())
                .isEqualTo("ACCEPTED");
        assertThat(ok(guard.post("/api/crossings", single)).path("status").asString())
                .isEqualTo("DUPLICATE");
        assertThat(guard.post("/api/crossings", with(single, "plate", "湘A00001"))
                        .status())
                .isEqualTo(409);
        // Several devices at the same moment, so that the write combiner writes them together.
        Callable<JsonNode> send = () -> {
            var items = new ArrayList<Map<String, Object>>();
            for (var number = 0; number < 10; number++) {
                items.add(crossing(gate));
            }
            items.add(single);
            return ok(guard.post("/api/crossings/batch", batch(items)));
        };
        try (var devices = Executors.newFixedThreadPool(6)) {
            for (var answer : devices.invokeAll(java.util.Collections.nCopies(6, send))) {
                assertThat(answer.get().path("items").findValuesAsString("status"))
                        .containsOnlyOnce("DUPLICATE")
                        .hasSize(11);
            }
        }
        var feverish = with(with(crossing(gate), "celsius", 38.1), "outcome", "TO_HOSPITAL");
        ok(guard.post("/api/crossings", feverish));
        assertThat(world.figure(world.east(), "gates.persons")).isEqualTo(62);
        assertThat(world.figure(world.prefecture(), "gates.fever")).isEqualTo(1);
        assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate)).isEqualTo(62);
    }

    private static void keepARegister(OwnServer server, GateWorld world) {
        var lead = Api.asHolderOf(server.port(), "DUTY_LEAD", world.east());
        var person = ok(lead.post(
                "/api/residents",
                Map.of("name", "𠮷野家明", "areaKey", world.eastVillage(), "door", "1号", "phone", "10000001234")));
        for (var typed : List.of("𠮷野", "10000001234", "1号")) {
            var found = ok(lead.post("/api/residents/search", Map.of("q", typed)));
            assertThat(found.path("items").findValuesAsString("id"))
                    .as(typed)
                    .contains(person.path("id").asString());
        }
        var measure = ok(lead.post(
                "/api/residents/" + person.path("id").asString() + "/measures",
                Map.of(
                        "kind",
                        "HOME_HEALTH_MONITORING",
                        "ground",
                        "KEY_REGION_RETURNEE",
                        "evidence",
                        "火车票",
                        "from",
                        "2020-02-01")));
        assertThat(measure.path("until").asString()).isEqualTo("2020-02-15");
        assertThat(ok(lead.get("/api/residents?area=" + world.east()))
                        .path("items")
                        .findValuesAsString("name"))
                .contains("𠮷野家明");
        assertThat(world.figure(world.east(), "people.under-measure")).isEqualTo(1);
        assertThat(ok(lead.upload(
                                "/api/imports/residents",
                                "a.csv",
                                "姓名,门牌\n李四,2号\n".getBytes(StandardCharsets.UTF_8),
                                Map.of("areaKey", world.eastVillage())))
                        .path("rows")
                        .asInt())
                .isEqualTo(1);
    }

    private static long figure(JsonNode report, String code) {
        for (var section : report.path("sections")) {
            for (var figure : section.path("figures")) {
                if (figure.path("code").asString().equals(code)) {
                    return figure.path("day").asLong();
                }
            }
        }
        throw new AssertionError("No figure " + code + " in " + report);
    }

    private static String said(OwnServer server, String name) {
        var bytes = new ByteArrayOutputStream();
        var command = server.all(Command.class).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        Access.asSystem(() -> command.run(List.of(), new PrintStream(bytes, true, StandardCharsets.UTF_8)));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
