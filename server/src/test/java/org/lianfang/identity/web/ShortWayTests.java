package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.gates.GateWorld;
import org.lianfang.kernel.web.RawClient;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/// The short way answers as the usual way does, and lets through only what is plainly in order.
@ServerTest
class ShortWayTests {

    private static final String PATH = "/api/crossings";
    /// The query says nothing, but with one a request goes the usual way.
    private static final String USUAL = PATH + "?usual";

    @LocalServerPort
    int port;

    @Autowired
    ShortWayFilter shortWay;

    private GateWorld world;
    private Api guard;
    private String gate;

    @BeforeEach
    void openAGate() {
        world = GateWorld.at(port, "4395");
        guard = Api.asHolderOf(port, "GATE_GUARD", world.east());
        gate = world.gateIn(world.eastVillage());
    }

    @Test
    void both_ways_give_the_same_answers_with_the_same_headers() {
        var good = crossing(gate);
        var bad = with(with(good, "celsius", "99"), "plate", "湘IO1234");
        for (var body : List.of(good, bad, with(good, "gateId", "00000000-0000-7000-8000-000000000000"))) {
            guard.post(USUAL, body);
            alike(guard.post(PATH, body), guard.post(USUAL, body));
        }
        for (var text : List.of("null", "{", "[]", "\"\"", "{\"id\":{}}", "{\"id\":1,\"gateId\":[]}", "\0")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            alike(guard.send("POST", PATH, bytes), guard.send("POST", USUAL, bytes));
        }
    }

    @Test
    void whoever_may_not_record_is_refused_on_both_ways() {
        var body = crossing(gate);
        var elsewhere = Api.asHolderOf(port, "GATE_GUARD", world.west());
        var clerk = Api.asHolderOf(port, "COMMANDER", world.east());

        var nobody = Api.at(port);
        nobody.get("/api/setup");

        for (var visitor : List.of(elsewhere, clerk, nobody)) {
            var answer = visitor.post(PATH, body);
            alike(answer, visitor.post(USUAL, body));
            assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void a_plain_record_of_a_known_visitor_takes_the_short_way() throws Exception {
        var request = plain();
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        shortWay.doFilter(request, response, chain);

        assertThat(chain.getRequest()).isNull();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("ACCEPTED");
    }

    @Test
    void on_the_wire_a_plain_record_takes_it_and_one_in_pieces_does_not() throws Exception {
        var raw = new RawClient(port);
        var before = shortWay.taken();
        var crossing = JsonMapper.shared().writeValueAsBytes(crossing(gate));
        assertThat(raw.sendAtOnce(head(PATH, crossing.length), crossing).body()).contains("ACCEPTED");
        var sample = JsonMapper.shared()
                .writeValueAsBytes(Map.of("id", crossing(gate).get("id")));
        assertThat(raw.sendAtOnce(head("/api/testing/samples", sample.length), sample)
                        .status())
                .isEqualTo(403);
        assertThat(shortWay.taken()).isEqualTo(before + 2);

        for (var first : List.of(0, 1, 40)) {
            var body = JsonMapper.shared().writeValueAsBytes(crossing(gate));
            var answer = raw.open(head(PATH, body.length), socket -> {
                socket.getOutputStream().write(body, 0, first);
                Thread.sleep(200);
                socket.getOutputStream().write(body, first, body.length - first);
            });
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("ACCEPTED");
        }
        assertThat(shortWay.taken()).isEqualTo(before + 2);
    }

    private String head(String path, int length) {
        var cookies = guard.cookies();
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return "POST %s HTTP/1.1\nHost: localhost\nCookie: %s\nX-XSRF-TOKEN: %s\n"
                        .formatted(path, all, cookies.get("XSRF-TOKEN"))
                + "Content-Type: application/json\nContent-Length: %d\n".formatted(length);
    }

    @Test
    void everything_else_goes_the_usual_way_with_its_whole_body() throws Exception {
        var odd = new ArrayList<MockHttpServletRequest>();
        odd.add(changed(request -> request.removeHeader("X-XSRF-TOKEN")));
        odd.add(changed(request -> header(request, "X-XSRF-TOKEN", "guessed")));
        odd.add(changed(request -> request.setCookies()));
        odd.add(changed(request -> header(request, "Authorization", "Bearer lft_of-nobody")));
        odd.add(changed(request -> header(request, "Authorization", "Basic YTpi")));
        odd.add(changed(request -> request.setQueryString("lang=en")));
        odd.add(changed(request -> request.setMethod("PUT")));
        odd.add(changed(request -> request.setRequestURI(PATH + "/")));
        odd.add(changed(request -> request.setContentType("text/plain")));
        odd.add(changed(request -> request.setContentType("application/json;charset=GBK")));
        odd.add(changed(request -> header(request, "Accept", "text/html")));
        odd.add(changed(request -> request.setContent("{\"id\":".getBytes(StandardCharsets.UTF_8))));
        odd.add(changed(request -> request.setContent(new byte[9_000])));
        for (var request : odd) {
            var chain = new MockFilterChain();
            shortWay.doFilter(request, new MockHttpServletResponse(), chain);
            var next = java.util.Objects.requireNonNull(chain.getRequest());
            assertThat(next.getInputStream().readAllBytes()).isEqualTo(request.getContentAsByteArray());
        }
    }

    /// What a browser of the guard would send.
    private MockHttpServletRequest plain() {
        var request = new WithLength("POST", PATH);
        request.setContentType("application/json");
        request.setContent(JsonMapper.shared().writeValueAsBytes(crossing(gate)));
        var cookies = guard.cookies();
        request.setCookies(cookies.entrySet().stream()
                .map(cookie -> new jakarta.servlet.http.Cookie(cookie.getKey(), cookie.getValue()))
                .toArray(jakarta.servlet.http.Cookie[]::new));
        request.addHeader("X-XSRF-TOKEN", cookies.getOrDefault("XSRF-TOKEN", ""));
        return request;
    }

    /// As a container would: it knows how much has arrived.
    private static final class WithLength extends MockHttpServletRequest {

        WithLength(String method, String uri) {
            super(method, uri);
        }

        @Override
        public jakarta.servlet.ServletInputStream getInputStream() {
            var body = new java.io.ByteArrayInputStream(getContentAsByteArray());
            return new DelegatingServletInputStream(body) {
                @Override
                public int available() {
                    return body.available();
                }
            };
        }
    }

    private interface Change {
        void make(MockHttpServletRequest request);
    }

    private MockHttpServletRequest changed(Change change) {
        var request = plain();
        change.make(request);
        return request;
    }

    private static void header(MockHttpServletRequest request, String name, String value) {
        request.removeHeader(name);
        request.addHeader(name, value);
    }

    private static void alike(Api.Answer shortly, Api.Answer usually) {
        assertThat(shortly.status()).isEqualTo(usually.status());
        assertThat(shortly.body()).isEqualTo(usually.body());
        assertThat(headers(shortly)).isEqualTo(headers(usually));
    }

    private static Map<String, List<String>> headers(Api.Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        var ofOneAnswer = Set.of("date", "content-length", "transfer-encoding", "set-cookie", "vary");
        headers.keySet().removeIf(ofOneAnswer::contains);
        return headers;
    }
}
