package org.lianfang.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.cases.usecase.RunningPlans;
import org.lianfang.gates.PassingDays;
import org.lianfang.kernel.database.SystemTransactions;
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
class ForgettingCasesTests {

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    @Autowired
    RunningPlans running;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private CaseWorld world;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        world = CaseWorld.at(port, "4404");
    }

    @Test
    void what_is_over_is_forgotten_on_time_and_what_holds_is_not() {
        var family = world.family(2);
        var contact = family.get(1);
        var caseId = world.reported(family.getFirst(), "2020-02-01");
        ok(world.investigator()
                .post(
                        "/api/cases/" + caseId + "/timeline",
                        CaseTests.stay("饭店", "MEAL", "2020-02-01T04:00:00Z", "2020-02-01T05:00:00Z")));
        ok(world.investigator()
                .post("/api/cases/" + caseId + "/contacts", world.verified(contact, "2020-02-01T10:00:00Z")));

        time.passTo("2020-02-10");
        running.run();
        assertThat(held("cases.plans", contact)).isEqualTo(1);
        time.set("2020-02-12");
        running.run();
        time.passTo("2020-04-12");
        assertThat(held("cases.plans", contact))
                .as("sixty days in which they may contest it")
                .isEqualTo(1);
        time.passTo("2020-04-13");
        assertThat(held("cases.plans", contact)).isZero();
        assertThat(held("cases.contacts", contact)).isZero();

        time.passTo("2020-05-03");
        assertThat(held("cases.cases", family.getFirst()))
                .as("three months to close the report")
                .isEqualTo(1);
        time.passTo("2020-05-04");
        assertThat(held("cases.cases", family.getFirst())).isZero();
        for (var table : List.of("cases.stays", "cases.classifications")) {
            assertThat(of(table, caseId)).as(table).isZero();
        }
    }

    private int held(String table, String resident) {
        return count(table, "resident_id", resident);
    }

    private int of(String table, String caseId) {
        return count(table, "case_id", caseId);
    }

    private int count(String table, String column, String id) {
        var sql = String.join(" ", "select count(*) from", table, "where", column, "= cast(:id as uuid)");
        return transactions.call(() ->
                jdbc.sql(sql).params(Map.of("id", id)).query(Integer.class).single());
    }
}
