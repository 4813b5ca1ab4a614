package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Jingyuan county of Guyuan, January to March 2020, played through the API: 132 people at a site, of whom 106 were
/// released on their days and 26 remain; 31 returned workers isolated at home; 495 monitored at home. Rules of early
/// 2020:
/// fourteen days, no tests.
@ServerTest
@Import(MovableClock.class)
class GuyuanTests {

    private static final String PREFECTURE = "4415";
    private static final String PACK = "covid-19/2020-early";
    private static final int ADMITTED = 132;
    private static final int RELEASED = 106;
    private static final int AT_HOME = 31;
    private static final int MONITORED = 495;
    private static final int AT_ONCE = 100;

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands clock;

    private IsolationWorld world;

    @org.junit.jupiter.api.BeforeEach
    void theBeginning() {
        onDay("2020-02-03");
    }

    @Test
    void counts_are_those_of_the_account_and_everybody_goes_on_their_own_day() {
        var site = world.newSite();
        rooms(site, ADMITTED);
        var early = list(people(RELEASED), "CENTRAL", "2020-02-01");
        var late = list(people(ADMITTED - RELEASED), "CENTRAL", "2020-02-03");
        admitAll(site, early);
        admitAll(site, late);
        begin(list(people(AT_HOME), "HOME", "2020-02-01"));
        begin(list(people(MONITORED), "MONITORING", "2020-02-01"));

        var counted = summary();
        assertThat(counted.at("/now/inRooms").asInt()).isEqualTo(ADMITTED);
        assertThat(counted.at("/now/atHome").asInt()).isEqualTo(AT_HOME);
        assertThat(counted.at("/now/monitored").asInt()).isEqualTo(MONITORED);
        assertThat(world.board(site)).hasSize(ADMITTED);

        onDay("2020-02-14");
        assertThat(world.releases("2020-02-14")).as("day 13").isEmpty();
        onDay("2020-02-15");
        var due = world.releases("2020-02-15");
        var inRooms = due.stream()
                .filter(one -> one.at("/stay/kind").asString().equals("ROOM"))
                .toList();
        assertThat(due).hasSize(RELEASED + AT_HOME + MONITORED);
        assertThat(inRooms)
                .hasSize(RELEASED)
                .allSatisfy(one -> assertThat(one.path("verdict").asString()).isEqualTo("READY"));
        for (var one : inRooms) {
            ok(world.lead().post("/api/isolation/stays/" + one.at("/stay/id").asString() + "/release", Map.of()));
        }

        var after = summary();
        assertThat(after.at("/rooms/admitted").asInt()).isEqualTo(ADMITTED);
        assertThat(after.at("/rooms/released").asInt()).isEqualTo(RELEASED);
        assertThat(after.at("/rooms/present").asInt()).isEqualTo(ADMITTED - RELEASED);
        assertThat(after.at("/now/kept").asInt()).as("nobody is kept longer").isZero();
        assertThat(ok(world.lead().get("/api/isolation/capacity?area=" + world.area()))
                        .path("free")
                        .asInt())
                .isEqualTo(RELEASED);
    }

    private void onDay(String day) {
        clock.set(day + "T00:30:00Z");
        world = IsolationWorld.at(port, PREFECTURE, PACK);
    }

    private JsonNode summary() {
        return ok(world.lead().get("/api/isolation/summary?area=" + world.area()));
    }

    private List<String> people(int count) {
        var ids = new ArrayList<String>();
        while (ids.size() < count) {
            var born = new String[Math.min(AT_ONCE, count - ids.size())];
            java.util.Arrays.fill(born, "1980-05-05");
            ids.addAll(world.household(world.village(), born));
        }
        return ids;
    }

    /// The pack of early 2020 knows sites for close contacts only.
    private List<String> list(List<String> people, String place, String lastExposure) {
        var reason = place.equals("CENTRAL") ? "CLOSE_CONTACT" : "HIGH_RISK_LEAVER";
        return people.stream()
                .map(person -> ok(world.lead()
                                .post(
                                        "/api/isolation/quarantines",
                                        IsolationWorld.entry(person, reason, place, lastExposure)))
                        .path("id")
                        .asString())
                .toList();
    }

    private void begin(List<String> quarantines) {
        quarantines.forEach(one -> ok(world.lead().post("/api/isolation/quarantines/" + one + "/home", Map.of())));
    }

    private void rooms(String site, int count) {
        var rooms = new ArrayList<Map<String, Object>>();
        for (var number = 1; number <= count; number++) {
            var room = new HashMap<String, Object>();
            room.put("floor", 1 + number / 40);
            room.put("number", "%04d".formatted(number));
            room.put("beds", 1);
            room.put("family", false);
            room.put("barrierFree", false);
            room.put("closed", false);
            room.put("ownToilet", true);
            room.put("languages", List.of("zh"));
            rooms.add(room);
        }
        ok(world.lead().post("/api/isolation/sites/" + site + "/rooms", Map.of("rooms", rooms)));
    }

    private void admitAll(String site, List<String> quarantines) {
        for (var from = 0; from < quarantines.size(); from += 50) {
            var bus = quarantines.subList(from, Math.min(quarantines.size(), from + 50));
            var items = new ArrayList<Map<String, Object>>();
            ok(world.lead().post("/api/isolation/proposals", Map.of("siteId", site, "quarantineIds", bus)))
                    .path("items")
                    .forEach(one -> items.add(Map.of(
                            "quarantineId",
                            one.path("quarantineId").asString(),
                            "roomId",
                            one.path("roomId").asString())));
            assertThat(ok(world.lead().post("/api/isolation/admissions", Map.of("items", items)))
                            .path("items"))
                    .hasSize(bus.size());
        }
    }
}
