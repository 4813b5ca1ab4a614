package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What many desks want at the same moment, constraints of the database decide.
@ServerTest
class ManyAdmissionsAtOnceTests {

    private static final int DESKS = 8;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SystemTransactions transactions;

    private IsolationWorld world;
    private final List<Api> desks = new ArrayList<>();

    @BeforeEach
    void manyDesks() {
        world = IsolationWorld.at(port, "4411", "covid-19/2020-early");
        for (var desk = 0; desk < DESKS; desk++) {
            desks.add(Api.asHolderOf(port, "DUTY_LEAD", world.area()));
        }
    }

    @Test
    void eight_desks_want_one_room_and_one_gets_it() throws InterruptedException, ExecutionException {
        var room = world.room(world.newSite(), Map.of("beds", 4, "family", true));
        var quarantines = new ArrayList<String>();
        for (var desk = 0; desk < DESKS; desk++) {
            quarantines.add(world.onTheList(world.adult(), "2020-02-01"));
        }
        var answers = atOnce(desk -> world.tryToAdmit(desks.get(desk), quarantines.get(desk), room));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("isolation/room-taken"));
        assertThat(count("select count(*) from isolation.stays where room_id = cast(:id as uuid)", room))
                .isEqualTo(1);
    }

    @Test
    void eight_desks_admit_one_person_and_they_are_in_one_room() throws InterruptedException, ExecutionException {
        var site = world.newSite();
        var rooms = new ArrayList<String>();
        for (var desk = 0; desk < DESKS; desk++) {
            rooms.add(world.room(site));
        }
        var resident = world.adult();
        var quarantine = world.onTheList(resident, "2020-02-01");
        var answers = atOnce(desk -> world.tryToAdmit(desks.get(desk), quarantine, rooms.get(desk)));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(count("select count(*) from isolation.stays where resident_id = cast(:id as uuid)", resident))
                .isEqualTo(1);
    }

    @Test
    void busses_that_want_the_same_rooms_in_another_order_never_wait_for_ever()
            throws InterruptedException, ExecutionException {
        var site = world.newSite();
        var rooms = List.of(world.room(site), world.room(site), world.room(site));
        var busses = new ArrayList<List<Map<String, Object>>>();
        for (var desk = 0; desk < DESKS; desk++) {
            var bus = new ArrayList<Map<String, Object>>();
            var order = new ArrayList<>(rooms);
            java.util.Collections.rotate(order, desk);
            for (var room : order) {
                bus.add(Map.of("quarantineId", world.onTheList(world.adult(), "2020-02-01"), "roomId", room));
            }
            busses.add(bus);
        }
        var answers =
                atOnce(desk -> desks.get(desk).post("/api/isolation/admissions", Map.of("items", busses.get(desk))));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("isolation/room-taken"));
        assertThat(world.board(site))
                .allSatisfy(line -> assertThat(line.path("people")).hasSize(1));
    }

    @Test
    void the_database_itself_refuses_a_second_party_in_a_room() {
        var room = world.room(world.newSite(), Map.of("beds", 2, "family", true));
        var stay = world.admit(world.onTheList(world.adult(), "2020-02-01"), room);
        var refused = org.assertj.core.api.Assertions.catchThrowable(() -> transactions.run(
                () -> jdbc.sql("""
                        insert into isolation.stays
                        select (jsonb_populate_record(t, jsonb_build_object(
                          'id', gen_random_uuid(), 'resident_id', gen_random_uuid(), 'party', gen_random_uuid(), 'bed', 2))).*
                        from isolation.stays t where t.id = cast(:stay as uuid)
                        """).param("stay", stay.path("id").asString()).update()));
        assertThat(refused).hasMessageContaining("a_room_has_one_party");
        ok(world.lead().post("/api/isolation/stays/" + stay.path("id").asString() + "/home", Map.of()));
    }

    private interface Desk {
        Api.Answer act(int desk);
    }

    private static List<Api.Answer> atOnce(Desk act) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        var running = new ArrayList<Future<Api.Answer>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var desk = 0; desk < DESKS; desk++) {
                var number = desk;
                running.add(threads.submit(() -> {
                    start.await();
                    return act.act(number);
                }));
            }
            start.countDown();
            var answers = new ArrayList<Api.Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private int count(String sql, String id) {
        return transactions.call(
                () -> jdbc.sql(sql).param("id", id).query(Integer.class).single());
    }
}
