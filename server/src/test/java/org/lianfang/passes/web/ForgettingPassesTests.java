package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.passes.PassWorld;
import org.lianfang.passes.usecase.ForgettingPasses;
import org.lianfang.passes.usecase.RunningTheClock;
import org.lianfang.passes.usecase.TakingInCases;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/// What this module holds about a person, each kind with its own clock.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingPassesTests {

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    RunningTheClock clock;

    @Autowired
    ForgettingPasses passes;

    @Autowired
    TakingInCases cases;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private PassWorld world;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        world = PassWorld.at(port, "4338");
    }

    @Test
    void what_is_over_is_forgotten_on_time_and_what_holds_is_not() {
        var resident = world.resident();
        world.makeRed(resident);
        ok(world.lead().post("/api/passes/residents/" + resident + "/paper", Map.of()));
        ok(world.lead().post("/api/passes/residents/" + resident + "/paper-code", Map.of()));
        ok(world.second()
                .post(
                        "/api/verification-visits/batch",
                        Map.of(
                                "items",
                                List.of(Map.of("id", PassWorld.id(), "residentId", resident, "outcome", "PRESENT")))));
        assertThat(held("passes.visits", resident)).isEqualTo(1);
        var plan = Ids.next();
        cases.ended(new CaseEvent.MeasureEnded(
                plan,
                1,
                UUID.fromString(resident),
                AreaKey.of(world.village()).value(),
                LocalDate.of(2020, 2, 3),
                CaseEvent.Why.DONE));

        time.passTo("2020-02-05");
        assertThat(held("passes.statuses", resident)).as("it holds").isEqualTo(1);
        time.set("2020-02-07");
        clock.run();
        assertThat(held("passes.statuses", resident)).as("red, and green again").isEqualTo(2);
        time.passTo("2020-02-24");
        assertThat(held("passes.visits", resident)).as("three weeks").isEqualTo(1);
        time.passTo("2020-02-25");
        assertThat(held("passes.visits", resident)).isZero();
        passes.forgetExpired();
        assertThat(held("passes.issued", resident)).isZero();
        assertThat(held("passes.resident_codes", resident)).isZero();

        assertThat(toldOf(plan)).isEqualTo(1);
        time.passTo("2020-04-07");
        assertThat(held("passes.grounds", resident))
                .as("sixty days in which they may contest it")
                .isEqualTo(1);
        time.passTo("2020-04-08");
        for (var table : List.of("passes.statuses", "passes.grounds", "passes.hand_changes", "passes.standings")) {
            assertThat(held(table, resident)).as(table).isZero();
        }
        assertThat(toldOf(plan)).as("up to which version it was heard").isZero();
    }

    private int toldOf(UUID plan) {
        return transactions.call(() -> jdbc.sql("select count(*) from passes.told where source_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single());
    }

    private int held(String table, String resident) {
        var sql = String.join(" ", "select count(*) from", table, "where resident_id = cast(:resident as uuid)");
        return transactions.call(() ->
                jdbc.sql(sql).param("resident", resident).query(Integer.class).single());
    }
}
