package org.lianfang.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.lianfang.identity.Role;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/// Walks every endpoint as somebody who must not get in. A new endpoint is tried without further ado; when its sample
/// request is not understood (400), [Samples] needs a word about it.
@ServerTest
class EveryEndpointTests {

    private static final AreaKey HERE = AreaKey.of("110101001001");
    private static final AreaKey ELSEWHERE = AreaKey.of("632221");
    private static final String MARK = "Zmarkz";
    private static final String FOREIGN = "Foreign";
    private static final int MOST_IDS = 60;
    private static final String TERRITORY = """
            code,name,parent,level,code12
            11,甲省,,1,110000000000
            1101,甲市,11,2,110100000000
            110101,甲县,1101,3,110101000000
            110101001,甲乡,110101,4,110101001000
            110101001001,甲村,110101001,5,110101001001
            """;

    /// Names and shapes of areas are open to whoever may read the territory at all.
    private static final Set<String> OPEN_FOR_READING =
            Set.of("/api/areas", "/api/rule-packs", "/api/indicators", "/api/audit/verification");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void there_are_endpoints_to_walk() {
        assertThat(Endpoint.all(mapping)).extracting(Endpoint::name).contains("GET /api/me", "POST /api/accounts");
    }

    @TestFactory
    Stream<DynamicTest> nobody_gets_in_without_signing_in() {
        var nobody = Api.at(port);
        nobody.get("/api/clock");
        return endpoints()
                .filter(endpoint -> !endpoint.isOpen())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    var answer = new Samples(HERE, FOREIGN).send(nobody, endpoint, Ids.next());
                    assertThat(answer.status()).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo("kernel/sign-in-needed");
                }));
    }

    @TestFactory
    @Timeout(180)
    Stream<DynamicTest> whoever_has_no_rights_gets_nowhere() {
        var powerless = holding(HERE, List.of());
        return endpoints()
                .filter(Endpoint::needsRight)
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    var answer = new Samples(HERE, FOREIGN).send(powerless, endpoint, Ids.next());
                    assertThat(answer.status())
                            .as(() -> endpoint.name() + " answered: " + answer.body())
                            .isEqualTo(403);
                    assertThat(answer.code()).isEqualTo("kernel/right-missing");
                }));
    }

    @TestFactory
    @Timeout(180)
    Stream<DynamicTest> whoever_works_elsewhere_sees_and_changes_nothing_here() {
        var ids = fill();
        var outsider = holding(ELSEWHERE, List.of(Role.values()));
        return endpoints()
                .filter(Endpoint::needsRight)
                .filter(endpoint ->
                        !endpoint.reads() || OPEN_FOR_READING.stream().noneMatch(endpoint.pattern()::startsWith))
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    for (var id : endpoint.hasPathVariable() ? ids : Set.of(Ids.next())) {
                        notLetIn(endpoint, new Samples(HERE, FOREIGN).send(outsider, endpoint, id), ids);
                    }
                }));
    }

    private static void notLetIn(Endpoint endpoint, Api.Answer answer, Set<UUID> ids) {
        var text = new String(answer.response().body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(answer.status())
                .as(() -> endpoint.name() + " answered: " + text)
                .isLessThan(500);
        if (answer.status() >= 400) {
            return;
        }
        assertThat(text)
                .as(() -> endpoint.name() + " tells of what is here: " + text)
                .doesNotContain(MARK);
        assertThat(ids)
                .as(() -> endpoint.name() + " names ids of what is here")
                .noneMatch(id -> text.contains(id.toString()));
        if (!endpoint.reads()) {
            assertThat(answer.body().path("items").isArray())
                    .as(() -> "was done although it lies elsewhere: " + text)
                    .isTrue();
            assertThat(text).doesNotContain("ACCEPTED").doesNotContain("DUPLICATE");
        }
    }

    /// Lets somebody who may do everything here add what can be added, and collects the ids of it all. The second
    /// round refers to what the first has made: members to organisations, teams to members.
    private Set<UUID> fill() {
        var imported = Api.asAdministrator(port)
                .upload(
                        "/api/territory/divisions?edition=doors&validFrom=2019-01-01",
                        "divisions.csv",
                        TERRITORY.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        Map.of());
        assertThat(imported.status()).as(() -> "territory: " + imported.body()).isEqualTo(200);
        var insider = holding(HERE, List.of(Role.values()));
        var samples = new Samples(HERE, MARK);
        var ids = new LinkedHashSet<UUID>();
        for (var round = 1; round <= 2; round++) {
            endpoints().filter(EveryEndpointTests::adds).forEach(endpoint -> {
                var answer = samples.send(insider, endpoint, Ids.next());
                samples.learn(endpoint, answer);
                collect(answer.body(), ids);
            });
        }
        endpoints()
                .filter(endpoint -> endpoint.needsRight() && endpoint.reads() && !endpoint.hasPathVariable())
                .filter(endpoint -> !endpoint.pattern().equals("/api/live"))
                .forEach(endpoint ->
                        collect(samples.send(insider, endpoint, Ids.next()).body(), ids));
        assertThat(ids).as("something is here to be seen").hasSizeGreaterThan(10);
        return ids;
    }

    private static boolean adds(Endpoint endpoint) {
        return endpoint.needsRight() && !endpoint.reads() && !endpoint.hasPathVariable();
    }

    private static void collect(JsonNode node, Set<UUID> ids) {
        if (ids.size() >= MOST_IDS) {
            return;
        }
        node.forEach(child -> collect(child, ids));
        var id = node.path("id").asString("");
        if (id.length() == 36) {
            ids.add(UUID.fromString(id));
        }
    }

    private Stream<Endpoint> endpoints() {
        return Endpoint.all(mapping).stream();
    }

    private Api holding(AreaKey area, List<Role> roles) {
        return Api.holding(port, area.toString(), roles.stream().map(Role::name).toList());
    }
}
