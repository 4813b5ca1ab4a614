package org.lianfang.passes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseWorld;
import org.lianfang.gates.PassingDays;
import org.lianfang.passes.PassWorld;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/// Two telephones, or one that sends twice, tell different things under the same id in the same moment.
@ServerTest
@Import({PassingDays.class, Neighbours.Postbox.class})
@TestPropertySource(properties = "lianfang.forgetting.after-start=PT24H")
class CheckInsAtOnceTests {

    private static final String PREFECTURE = "4434";
    private static final String OWN = "/api/resident/check-ins";
    private static final int ROUNDS = 20;

    @LocalServerPort
    int port;

    @Autowired
    Neighbours.Sent sent;

    @Autowired
    PassingDays.Time time;

    @Test
    void one_of_them_counts_and_the_other_is_refused_never_a_mixture() throws Exception {
        time.clock().set("2020-02-03T04:00:00Z");
        var cases = CaseWorld.at(port, PREFECTURE);
        var neighbours = new Neighbours(port, PassWorld.at(port, PREFECTURE), sent);
        var venue = ok(cases.lead().post("/api/venues", Posters.venue(cases.village(), Posters.name(), "SHOP", 30)));
        var code = venue.path("code").asString();
        var door = "7组" + Neighbours.number() + "号";
        var me = neighbours.registeredAt(door);
        var mother = neighbours.registeredAt(door);
        var mine = neighbours.signedIn(me);
        var hers = neighbours.signedIn(mother);

        for (var round = 0; round < ROUNDS; round++) {
            var before = ok(hers.get(OWN)).path("items").size();
            var id = PassWorld.id();
            var alone = Map.<String, Object>of("id", id, "code", code);
            var together = Map.<String, Object>of("id", id, "code", code, "with", List.of(mother.id()));

            var answers = atOnce(mine, alone, together);

            assertThat(answers).extracting(Api.Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 409)
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("places/id-already-used"));
            var added = ok(hers.get(OWN)).path("items").size() - before;
            assertThat(added).isEqualTo(answers.get(1).status() == 200 ? 1 : 0);
        }
    }

    private static List<Api.Answer> atOnce(Api api, Map<String, Object> one, Map<String, Object> other)
            throws InterruptedException, ExecutionException {
        var together = new CyclicBarrier(2);
        try (var telephones = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = List.of(one, other).stream()
                    .map(body -> telephones.submit(() -> {
                        together.await();
                        return api.post(OWN, body);
                    }))
                    .toList();
            return List.of(sent.get(0).get(), sent.get(1).get());
        }
    }
}
