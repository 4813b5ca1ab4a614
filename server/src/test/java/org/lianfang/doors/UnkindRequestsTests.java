package org.lianfang.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
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
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/// Walks every endpoint as somebody who may do everything, and sends what no form would send. Nothing may fail on our
/// side, nothing may tell of our inside, and a text that attacks is kept as a text or refused.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnkindRequestsTests {

    private static final AreaKey HERE = AreaKey.of("120101001001");
    private static final String TERRITORY = """
            code,name,parent,level,code12
            12,乙省,,1,120000000000
            1201,乙市,12,2,120100000000
            120101,乙县,1201,3,120101000000
            120101001,乙乡,120101,4,120101001000
            120101001001,乙村,120101001,5,120101001001
            """;

    /// Signing in has its own tests, which wrong passwords from everywhere would disturb; lines stay open.
    private static final List<String> LEFT_ALONE =
            List.of("/api/session", "/api/setup", "/api/me/password", "/api/live", "/api/responses/{id}/stand-down");

    /// Halves of characters cannot be written in UTF-8, but escaped they can be sent.
    private static final JsonMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final Set<String> INSIDE = Set.of("Exception", "org.", "java.", "SQL state", "relation \"");

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Samples samples = new Samples(HERE, "Unkind");
    private Api insider = Api.at(0);

    @BeforeAll
    void fill() {
        var imported = Api.asAdministrator(port)
                .upload(
                        "/api/territory/divisions?edition=unkind&validFrom=2019-01-01",
                        "divisions.csv",
                        TERRITORY.getBytes(StandardCharsets.UTF_8),
                        Map.of());
        assertThat(imported.status()).as(imported.body().toString()).isEqualTo(200);
        insider = Api.holding(
                port, HERE.toString(), Stream.of(Role.values()).map(Role::name).toList());
        for (var round = 1; round <= 2; round++) {
            endpoints()
                    .filter(endpoint -> !endpoint.reads() && !endpoint.hasPathVariable())
                    .forEach(endpoint -> samples.learn(endpoint, samples.send(insider, endpoint, Ids.next())));
        }
    }

    @TestFactory
    @Timeout(240)
    Stream<DynamicTest> no_value_in_any_field_of_any_body_breaks_anything() {
        return withBody((endpoint, path, body) -> {
            var flaws = new ArrayList<String>();
            for (var place : UnkindValues.placesIn(body)) {
                for (var value : UnkindValues.forBody()) {
                    var sent = ESCAPING.writeValueAsBytes(UnkindValues.with(fresh(body), place, value));
                    var answer = insider.send(endpoint.method(), path, sent);
                    flaw(answer, place + " = " + shown(value)).ifPresent(flaws::add);
                    change(answer, place, value).ifPresent(flaws::add);
                }
            }
            return flaws;
        });
    }

    @TestFactory
    @Timeout(240)
    Stream<DynamicTest> nothing_that_is_no_proper_body_breaks_anything() {
        return withBody((endpoint, path, usual) -> {
            var flaws = new ArrayList<String>();
            for (var body : improper(usual)) {
                var answer = insider.send(endpoint.method(), path, body);
                var what = shown(new String(body, StandardCharsets.UTF_8));
                flaw(answer, what).ifPresent(flaws::add);
                if (answer.status() < 400) {
                    flaws.add(what + " was accepted");
                }
            }
            for (var type : List.of("text/plain", "application/xml", "text/html", "application/json;x")) {
                var answer = insider.send(endpoint.method(), path, new byte[] {'{', '}'}, type);
                flaw(answer, "as " + type).ifPresent(flaws::add);
            }
            return flaws;
        });
    }

    /// Under an id of its own, so that it is not the record before sent again.
    private static JsonNode fresh(JsonNode body) {
        return body.path("id").isString()
                ? UnkindValues.with(
                        body,
                        JsonPointer.compile("/id"),
                        StringNode.valueOf(Ids.next().toString()))
                : body;
    }

    private interface Walk {
        /// @return what went wrong
        List<String> flawsOf(Endpoint endpoint, String path, JsonNode body);
    }

    private Stream<DynamicTest> withBody(Walk walk) {
        return endpoints().flatMap(endpoint -> {
            var request = samples.request(endpoint, samples.idFor(endpoint));
            var body = request.body();
            return body == null ? Stream.of() : Stream.of(walking(walk, endpoint, request.path(), body));
        });
    }

    private static DynamicTest walking(Walk walk, Endpoint endpoint, String path, JsonNode body) {
        return DynamicTest.dynamicTest(
                endpoint.name(),
                () -> assertThat(walk.flawsOf(endpoint, path, body)).isEmpty());
    }

    @TestFactory
    @Timeout(240)
    Stream<DynamicTest> no_value_in_any_query_or_path_breaks_anything() {
        return endpoints()
                .filter(endpoint ->
                        endpoint.hasPathVariable() || !endpoint.queryNames().isEmpty())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.name(), () -> {
                    var flaws = new ArrayList<String>();
                    var usual = samples.request(endpoint, samples.idFor(endpoint));
                    for (var path : unkindPaths(endpoint, usual.path())) {
                        var body = usual.body() == null ? null : ESCAPING.writeValueAsBytes(usual.body());
                        var none = endpoint.method().equals("GET") ? null : new byte[0];
                        flaw(insider.send(endpoint.method(), path, body == null ? none : body), path)
                                .ifPresent(flaws::add);
                    }
                    assertThat(flaws).isEmpty();
                }));
    }

    private static List<String> unkindPaths(Endpoint endpoint, String usual) {
        var paths = new ArrayList<String>();
        var parts = usual.split("\\?", 2);
        for (var value : UnkindValues.forQuery()) {
            var encoded = URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
            for (var name : endpoint.queryNames()) {
                var others = parts.length == 1
                        ? Stream.<String>of()
                        : Stream.of(parts[1].split("&", -1)).filter(pair -> !pair.startsWith(name + "="));
                paths.add(parts[0] + "?"
                        + String.join(
                                "&",
                                Stream.concat(others, Stream.of(name + "=" + encoded))
                                        .toList()));
            }
            // What is no address at all, Tomcat itself refuses: that is tried byte by byte elsewhere.
            if (endpoint.hasPathVariable() && value.indexOf('\u0000') < 0) {
                paths.add(endpoint.pattern()
                                .replaceAll("\\{[^}]*}", encoded.isEmpty() ? "%20" : encoded.replace("%2F", "_"))
                        + (parts.length == 1 ? "" : "?" + parts[1]));
            }
        }
        return paths;
    }

    private static List<byte[]> improper(JsonNode body) {
        var whole = JsonMapper.shared().writeValueAsString(body);
        var texts = List.of(
                "",
                "{",
                "null",
                "7",
                "\"text\"",
                "[]",
                "[[".repeat(40_000),
                "{\"items\":".repeat(20_000),
                whole.substring(0, whole.length() - 1),
                whole.replaceFirst(":", ":NaN,"),
                whole.replaceFirst("\\{", "{'a':1,"));
        var all = new ArrayList<byte[]>();
        texts.forEach(text -> all.add(text.getBytes(StandardCharsets.UTF_8)));
        all.add(new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
        all.add(new byte[] {(byte) 0xff, (byte) 0xfe, '{', 0});
        return all;
    }

    /// What is wrong with an answer to something unkind; empty when nothing is.
    private static Optional<String> flaw(Api.Answer answer, String what) {
        var type = answer.response().headers().firstValue("Content-Type").orElse("");
        var detail = answer.body().path("detail").asString("");
        if (answer.status() < 400) {
            return Optional.empty();
        }
        var fine = answer.status() < 500
                && type.startsWith("application/problem+json")
                && answer.code().matches("[a-z]+/[a-z0-9-]+")
                // The last net: a check of our own, with the name of the field, is missing.
                && !answer.code().equals("kernel/values-not-taken")
                && INSIDE.stream().noneMatch(detail::contains);
        return fine ? Optional.empty() : Optional.of(what + " answered " + answer.status() + " " + answer.body());
    }

    /// Where an answer to what was accepted has the same field, it says the same.
    private static Optional<String> change(Api.Answer answer, JsonPointer place, JsonNode value) {
        var attack = UnkindValues.ATTACKS.contains(value.asString(""));
        var back = answer.body().path(String.valueOf(place.last().getMatchingProperty()));
        var same = answer.status() >= 300
                || !attack
                || !back.isString()
                || back.asString().equals(value.asString());
        return same ? Optional.empty() : Optional.of(place + " = " + value + " came back as " + back);
    }

    private static String shown(Object value) {
        var text = value.toString();
        return text.length() < 60 ? text : text.substring(0, 60) + "…";
    }

    private Stream<Endpoint> endpoints() {
        return Endpoint.all(mapping).stream()
                .filter(endpoint -> LEFT_ALONE.stream().noneMatch(endpoint.pattern()::startsWith));
    }
}
