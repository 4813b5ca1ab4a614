package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.PassingDays;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// What this module holds about a person, each kind with its own clock.
@ServerTest
@Import(PassingDays.class)
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class ForgettingIsolationTests {

    private static final String PREFECTURE = "4417";
    private static final String PACK = "covid-19/2020-early";

    @LocalServerPort
    int port;

    @Autowired
    PassingDays.Time time;

    private IsolationWorld world;

    @BeforeEach
    void aPrefectureOfItsOwn() {
        time.set("2020-02-03");
        world = IsolationWorld.at(port, PREFECTURE, PACK);
    }

    @Test
    void what_is_over_is_forgotten_on_time_and_who_is_still_apart_is_not() {
        var goes = world.inARoom("2020-02-01").path("id").asString();
        var stays = world.inARoom("2020-02-03").path("id").asString();
        world.send(List.of(IsolationWorld.check(goes, 365), IsolationWorld.check(stays, 364)));
        time.set("2020-02-15");
        world = IsolationWorld.at(port, PREFECTURE, PACK);
        ok(world.lead().post("/api/isolation/stays/" + goes + "/release", Map.of()));

        time.passTo("2020-02-24");
        assertThat(rows("isolation.checks")).as("three weeks").isEqualTo(2);
        time.passTo("2020-02-25");
        assertThat(rows("isolation.checks")).isZero();
        time.passTo("2020-04-15");
        assertThat(rows("isolation.stays"))
                .as("sixty days in which they may contest it")
                .isEqualTo(2);
        time.passTo("2020-04-16");
        assertThat(rows("isolation.stays")).as("who is still apart").isEqualTo(1);
        assertThat(rows("isolation.quarantines")).isEqualTo(1);
    }

    private long rows(String table) {
        return time.look().rows(table, AreaKey.of(world.area()));
    }
}
