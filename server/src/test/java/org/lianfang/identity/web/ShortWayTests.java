package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.crossing;
import static org.lianfang.gates.GateWorld.with;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private static final Set<String> OF_ONE_ANSWER =
            Set.of("date", "content-length", "transfer-encoding", "set-cookie", "vary", "connection");

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
    void both_ways_give_the_same_answers_with_the_same_headers() throws Exception {
        var good = crossing(gate);
        var bad = with(with(good, "celsius", "99"), "plate", "湘IO1234");
        for (var body : List.of(good, bad, with(good, "gateId", "00000000-0000-7000-8000-000000000000"))) {
            guard.post(USUAL, body);
            alike(guard, JsonMapper.shared().writeValueAsBytes(body), true);
        }
        for (var text : List.of("null", "{", "[]", "\"\"", "{\"id\":{}}", "{\"id\":1,\"gateId\":[]}", "\0")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(alike(guard, bytes, null).status()).isGreaterThanOrEqualTo(400);
        }
    }

    @Test
    void whoever_may_not_record_is_refused_on_both_ways() throws Exception {
        var body = JsonMapper.shared().writeValueAsBytes(crossing(gate));
        var elsewhere = Api.asHolderOf(port, "GATE_GUARD", world.west());
        var clerk = Api.asHolderOf(port, "COMMANDER", world.east());

        var nobody = Api.at(port);
        nobody.get("/api/setup");

        assertThat(alike(elsewhere, body, true).status()).isGreaterThanOrEqualTo(400);
        assertThat(alike(clerk, body, true).status()).isGreaterThanOrEqualTo(400);
        assertThat(alike(nobody, body, false).status()).isGreaterThanOrEqualTo(400);
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
    void samples_of_desks_take_it_too() throws Exception {
        var before = shortWay.taken();
        var sample = JsonMapper.shared()
                .writeValueAsBytes(Map.of("id", crossing(gate).get("id")));
        assertThat(atOnce(guard, "/api/testing/samples", sample).status()).isEqualTo(403);
        assertThat(shortWay.taken()).isEqualTo(before + 1);
    }

    /// The rest is still under way when the head has come.
    @Test
    void a_body_in_pieces_goes_the_usual_way_with_all_of_them() throws Exception {
        for (var first : List.of(0, 1, 40)) {
            var request = (WithLength) plain();
            request.arrived = first;
            var chain = new MockFilterChain();
            shortWay.doFilter(request, new MockHttpServletResponse(), chain);
            var next = java.util.Objects.requireNonNull(chain.getRequest());
            assertThat(next.getInputStream().readAllBytes()).isEqualTo(request.getContentAsByteArray());
        }
    }

    /// Sent over the wire in one piece, so that nothing but the address decides which way it goes.
    ///
    /// @param shortly whether it takes the short way; absent when that is of no interest
    private RawClient.Answer alike(Api visitor, byte[] body, @Nullable Boolean shortly) throws Exception {
        var before = shortWay.taken();
        var one = atOnce(visitor, PATH, body);
        if (shortly != null) {
            assertThat(shortWay.taken() - before).isEqualTo(shortly ? 1 : 0);
        }
        var taken = shortWay.taken();
        var other = atOnce(visitor, USUAL, body);
        assertThat(shortWay.taken()).isEqualTo(taken);
        assertThat(one.status()).isEqualTo(other.status());
        assertThat(one.body()).isEqualTo(other.body());
        assertThat(one.headers(OF_ONE_ANSWER)).isEqualTo(other.headers(OF_ONE_ANSWER));
        return one;
    }

    /// By an older protocol, in which an answer comes whole and not in chunks.
    private RawClient.Answer atOnce(Api visitor, String path, byte[] body) throws Exception {
        var cookies = visitor.cookies();
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        var head = "POST %s HTTP/1.0\nHost: localhost\nCookie: %s\nX-XSRF-TOKEN: %s\n"
                        .formatted(path, all, cookies.getOrDefault("XSRF-TOKEN", ""))
                + "Content-Type: application/json\nContent-Length: %d\n".formatted(body.length);
        return new RawClient(port).sendAtOnce(head, body);
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

        private int arrived = Integer.MAX_VALUE;
        private jakarta.servlet.@Nullable ServletInputStream in;

        WithLength(String method, String uri) {
            super(method, uri);
        }

        @Override
        public jakarta.servlet.ServletInputStream getInputStream() {
            in = in == null ? opened() : in;
            return in;
        }

        private jakarta.servlet.ServletInputStream opened() {
            var body = new java.io.ByteArrayInputStream(getContentAsByteArray());
            return new DelegatingServletInputStream(body) {

                private int now = arrived;

                @Override
                public int available() {
                    return Math.min(1, Math.min(now, body.available()));
                }

                @Override
                public int read(byte[] bytes, int offset, int length) {
                    var some = body.read(bytes, offset, Math.min(length, now));
                    now = Integer.MAX_VALUE;
                    return some;
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
}
