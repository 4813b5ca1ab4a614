package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
class NeedsTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private IsolationWorld world;
    private String stay;

    @BeforeEach
    void somebodyInARoom() {
        world = IsolationWorld.at(port, "4414", "covid-19/2020-early");
        stay = world.inARoom("2020-02-01").path("id").asString();
    }

    @Test
    void a_need_waits_with_a_clock_until_it_is_answered() {
        var need = Map.<String, Object>of(
                "id", IsolationWorld.id(), "stayId", stay, "kind", "CHRONIC_DISEASE", "text", "降压药只够两天");
        var taken = ok(world.worker().post("/api/isolation/needs", need));
        assertThat(ok(world.worker().post("/api/isolation/needs", need))).isEqualTo(taken);
        assertThat(world.worker()
                        .post("/api/isolation/needs", with(need, "text", "别的"))
                        .code())
                .isEqualTo("isolation/id-already-used");
        assertThat(open()).anyMatch(one -> one.path("id").equals(taken.path("id")));
        assertThat(taken.path("dueAt").asString()).startsWith("2020-02-04");

        var path = "/api/isolation/needs/" + taken.path("id").asString() + "/answer";
        assertThat(world.elsewhere().post(path, Map.of("answer", "x")).code()).isEqualTo("isolation/unknown-need");
        ok(world.worker().post(path, Map.of("answer", "已代购，今日送达")));
        assertThat(world.worker().post(path, Map.of("answer", "x")).code()).isEqualTo("isolation/need-answered");
        assertThat(open()).noneMatch(one -> one.path("id").equals(taken.path("id")));
    }

    @Test
    void notes_of_a_counsellor_are_read_by_nobody_else_and_sealed() {
        var path = "/api/isolation/stays/" + stay + "/notes";
        var counsellor = Api.asHolderOf(port, "COUNSELLOR", world.area());
        var colleague = Api.asHolderOf(port, "COUNSELLOR", world.area());
        ok(counsellor.post(path, Map.of("text", "睡不好，想家")));
        assertThat(ok(counsellor.get(path)).path("items").path(0).path("text").asString())
                .isEqualTo("睡不好，想家");
        assertThat(ok(colleague.get(path)).path("items")).isEmpty();
        assertThat(world.lead().get(path).code()).isEqualTo("kernel/right-missing");
        var kept = transactions.call(() -> jdbc.sql(
                        "select text_sealed from isolation.counselling_notes where stay_id = cast(:stay as uuid)")
                .param("stay", stay)
                .query(byte[].class)
                .single());
        assertThat(kept).asString(java.nio.charset.StandardCharsets.UTF_8).doesNotContain("想家");
    }

    private List<JsonNode> open() {
        return TestingWorld.all(world.lead(), "/api/isolation/needs?limit=200&area=" + world.area());
    }
}
