package org.lianfang.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/// An act that several accounts did in one transaction is found by each of them, and read by their names.
@ServerTest
class SharedActsTests {

    @LocalServerPort
    int port;

    @Autowired
    AuditLog log;

    @Autowired
    SystemTransactions transactions;

    private final String subject = Ids.next().toString();
    private GateWorld world;
    private List<String> accounts;

    @BeforeEach
    void four_guards_record_together() {
        world = GateWorld.at(port, "4397");
        accounts = Stream.generate(() -> Api.asHolderOf(port, "GATE_GUARD", world.east()))
                .limit(4)
                .map(guard ->
                        GateWorld.ok(guard.get("/api/me")).path("accountId").asString())
                .sorted()
                .toList();
        var shares = Map.of(accounts.get(0), 3, accounts.get(1), 1, accounts.get(2), 1, accounts.get(3), 1);
        transactions.call(() -> {
            log.record(List.of(new AuditLog.Done(
                    Caller.SYSTEM,
                    Act.of("gates.crossings-recorded", "crossings", subject, AreaKey.of(world.east()))
                            .withDetail(Map.of("count", 6, AuditLog.ACCOUNTS, shares)))));
            return true;
        });
    }

    @Test
    void each_account_finds_it_and_a_stranger_does_not() {
        for (var account : accounts) {
            assertThat(found("&actor=" + account)).hasSize(1);
        }
        var stranger = GateWorld.ok(
                        Api.asHolderOf(port, "GATE_GUARD", world.east()).get("/api/me"))
                .path("accountId")
                .asString();
        assertThat(found("&actor=" + stranger)).isEmpty();
    }

    @Test
    void it_names_three_and_says_how_many_more_and_each_share() {
        var item = found("").getFirst();
        assertThat(item.path("actor").asString()).contains("GATE_GUARD").endsWith(" +1");
        assertThat(item.path("detail").path(AuditLog.ACCOUNTS).valueStream().map(JsonNode::asString))
                .hasSize(4)
                .allMatch(share -> share.matches("GATE_GUARD .* \\d"))
                .filteredOn(share -> share.endsWith(" 3"))
                .hasSize(1);
    }

    private List<JsonNode> found(String more) {
        var officer = Api.asHolderOf(port, "DATA_PROTECTION_OFFICER", world.east());
        return GateWorld.ok(officer.get("/api/audit?subject=" + subject + "&area=" + world.east() + more))
                .path("items")
                .valueStream()
                .toList();
    }
}
