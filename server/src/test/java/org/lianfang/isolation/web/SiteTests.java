package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SiteTests {

    @LocalServerPort
    int port;

    private IsolationWorld world;

    @BeforeEach
    void aSite() {
        world = IsolationWorld.at(port, "4418", "covid-19/2020-early");
    }

    @Test
    void a_site_says_for_which_of_the_seven_duties_nobody_is_named() {
        var site = world.newSite();
        var before = ok(world.lead().get("/api/isolation/sites/" + site));
        assertThat(before.path("missing")).hasSize(8);

        var named = ok(world.lead()
                .put(
                        "/api/isolation/sites/" + site + "/duties",
                        Map.of(
                                "duties",
                                List.of(
                                        Map.of("duty", "HEAD", "name", "王主任"),
                                        Map.of("duty", "TRANSPORT", "name", "赵师傅")))));
        assertThat(named.path("missing")).hasSize(6);
        assertThat(named.path("duties").path(0).path("duty").asString()).isEqualTo("HEAD");
    }

    @Test
    void capacity_counts_what_is_usable_and_free() {
        var own = IsolationWorld.at(port, "4419", "covid-19/plan-9");
        var site = own.newSite();
        own.room(site, Map.of("closed", true));
        var taken = own.room(site);
        own.room(site);
        own.admit(own.onTheList(own.adult(), "2020-02-01"), taken);
        own.onTheList(own.adult(), "2020-02-01");

        var capacity = ok(own.lead().get("/api/isolation/capacity?area=" + own.area()));
        assertThat(capacity.path("rooms").asInt()).isEqualTo(3);
        assertThat(capacity.path("usable").asInt()).isEqualTo(2);
        assertThat(capacity.path("free").asInt()).isEqualTo(1);
        assertThat(capacity.path("waiting").asInt()).isEqualTo(1);
        assertThat(capacity.path("per10000").asInt()).isEqualTo(20);
        assertThat(capacity.path("residents").asInt()).isEqualTo(2);
        assertThat(capacity.path("wanted").asInt()).isEqualTo(1);
    }

    @Test
    void a_room_in_which_somebody_is_stays_open_and_keeps_its_bed() {
        var site = world.newSite();
        var room = world.room(site, Map.of("number", "0801"));
        world.admit(world.onTheList(world.adult(), "2020-02-01"), room);
        var sent = world.board(site).getFirst().path("room");
        var changed = new java.util.HashMap<String, Object>();
        sent.properties().forEach(field -> changed.put(field.getKey(), field.getValue()));
        changed.put("closed", true);
        assertThat(world.lead().put("/api/isolation/rooms/" + room, changed).code())
                .isEqualTo("isolation/room-in-use");
        changed.put("closed", false);
        changed.put("floor", 8);
        assertThat(ok(world.lead().put("/api/isolation/rooms/" + room, changed))
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(world.lead().put("/api/isolation/rooms/" + room, changed).code())
                .isEqualTo("isolation/stale-write");
    }
}
