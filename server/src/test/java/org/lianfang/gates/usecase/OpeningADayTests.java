package org.lianfang.gates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.idAt;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The first crossing of a day makes the day's partition. Somebody may be reading crossings then, and for long.
@ServerTest
class OpeningADayTests {

    @LocalServerPort
    int port;

    @Autowired
    OwnerTransactions owner;

    @Autowired
    JdbcClient jdbc;

    @Test
    @Timeout(60)
    void a_gate_records_the_first_crossing_of_a_day_while_somebody_reads_them_all() {
        var world = GateWorld.at(port, "4406");
        var guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        var gate = world.gateIn(world.eastVillage());

        owner.call(() -> {
            var before = count();
            ok(guard.post("/api/crossings", first(gate, 9)));
            ok(guard.post("/api/crossings", first(gate, 9)));
            return before;
        });

        assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate)).isEqualTo(2);
        ok(guard.post("/api/crossings", first(gate, 8)));
        assertThat(GateWorld.countAll(guard, "/api/crossings?gate=" + gate)).isEqualTo(3);
    }

    private long count() {
        return jdbc.sql("select count(*) from gates.crossings")
                .query(Long.class)
                .single();
    }

    /// By its id of a day that no other test has opened.
    private static Map<String, Object> first(String gate, int day) {
        return with(
                crossing(gate),
                "id",
                idAt(Instant.parse("2019-03-%02dT08:00:00Z".formatted(day))).toString());
    }
}
