package org.lianfang.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that no browser sends, byte by byte.
@ServerTest
class UnkindClientsTests {

    private static final String HOST = "Host: 127.0.0.1\n";
    private static final String JSON = "Content-Type: application/json\n";

    @LocalServerPort
    int port;

    @Test
    void head_answers_without_a_body_and_trace_repeats_nothing() throws IOException {
        var head = raw("HEAD /api/clock HTTP/1.1\n" + HOST);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        var trace = raw("TRACE /api/clock HTTP/1.1\nX-Secret: once-is-enough\n" + HOST);
        assertThat(trace.status()).isBetween(400, 499);
        assertThat(trace.text()).doesNotContain("once-is-enough");
    }

    @Test
    void options_open_no_door_to_other_sites() throws IOException {
        var answer = raw("OPTIONS /api/crossings HTTP/1.1\nOrigin: https://evil.example\n"
                + "Access-Control-Request-Method: POST\n" + HOST);
        assertThat(answer.status()).isLessThan(500);
        assertThat(answer.text()).doesNotContain("Access-Control-Allow");
        assertThat(raw("OPTIONS /api/crossings HTTP/1.1\n" + HOST).status()).isBetween(200, 499);
    }

    @Test
    void another_host_in_the_header_is_repeated_nowhere() throws IOException {
        for (var path : List.of("/", "/api/me", "/today", "/api", "/no-such-page.txt")) {
            var answer = raw("GET " + path + " HTTP/1.1\nHost: evil.example\nX-Forwarded-Host: evil.example\n");
            assertThat(answer.status()).isLessThan(500);
            assertThat(answer.text()).as(path).doesNotContain("evil.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/clock HTTP/1.1\n",
                "GET /api/clock HTTP/1.1\nHost: a\nHost: b\n",
                "GET /api/clock HTTP/1.1\nHost: a b\n",
                "GET /api/clock HTTP/9.9\nHost: a\n",
                "GET /api/clock\u0000 HTTP/1.1\nHost: a\n",
                "G\u0001T /api/clock HTTP/1.1\nHost: a\n",
                "GET /api/areas/%zz HTTP/1.1\nHost: a\n",
                "GET /api/areas/%00 HTTP/1.1\nHost: a\n",
                "GET /api/areas/%c0%ae HTTP/1.1\nHost: a\n",
                "POST /api/session HTTP/1.1\nHost: a\nContent-Length: -5\n",
                "POST /api/session HTTP/1.1\nHost: a\nContent-Length: 5\nContent-Length: 6\n",
                "POST /api/session HTTP/1.1\nHost: a\nContent-Length: 99999999999999999999\n"
            })
    void what_is_no_http_is_refused_without_telling_what_runs_here(String head) throws IOException {
        var answer = raw(head);
        assertThat(answer.status()).as(answer.text()).isBetween(400, 505).isNotEqualTo(500);
        assertThat(answer.text()).doesNotContain("Tomcat", "Spring", "java.", "Exception");
    }

    @Test
    void a_length_and_chunks_at_once_are_not_two_requests() throws IOException {
        var answer = raw(
                "POST /api/session HTTP/1.1\nContent-Length: 4\nTransfer-Encoding: chunked\n" + JSON + HOST,
                "0\r\n\r\nGET /api/clock HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.text().split("HTTP/1.1 ", -1)).as(answer.text()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void headers_that_are_too_long_or_too_many_are_refused() throws IOException {
        assertThat(raw("GET /api/clock HTTP/1.1\nX-Long: " + "x".repeat(100_000) + "\n" + HOST)
                        .status())
                .isIn(400, 431);
        assertThat(raw("GET /api/clock HTTP/1.1\n" + "X-Many: x\n".repeat(500) + HOST)
                        .status())
                .isIn(400, 431);
        assertThat(raw("GET /api/areas/" + "x".repeat(100_000) + " HTTP/1.1\n" + HOST)
                        .status())
                .isIn(400, 414);
        assertThat(Api.at(port).get("/api/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/assets/../../application.yaml",
                "/assets/..%2f..%2fapplication.yaml",
                "/assets/%2e%2e/%2e%2e/application.yaml",
                "/assets/%252e%252e/application.yaml",
                "/assets/..\\..\\application.yaml",
                "/application.yaml",
                "/texts/kernel.en.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/static/../application.yaml",
                "//etc/passwd",
                "/file:/etc/passwd",
                "/api/..;/api/accounts",
                "/api/accounts;jsessionid=1",
                "/API/accounts",
                "/api/accounts/",
                "/api//accounts",
                "/api/%61ccounts",
                "/%61pi/accounts",
                "/actuator/env",
                "/api/openapi/../accounts"
            })
    void no_path_leads_out_of_the_house_or_past_the_door(String path) throws IOException {
        var answer = raw("GET " + path + " HTTP/1.1\n" + HOST);
        assertThat(answer.status()).as(path).isLessThan(500);
        assertThat(answer.text())
                .as(path)
                .doesNotContain("root:", "spring:", "start.ready", "Manifest-Version", "displayName", "\"items\"")
                .doesNotContain("Tomcat");
    }

    @Test
    void a_body_over_the_limit_is_refused_whether_it_says_so_or_not() throws IOException {
        var told = raw("POST /api/session HTTP/1.1\nContent-Length: 50000000\n" + csrf() + JSON + HOST);
        assertThat(told.status()).isEqualTo(413);
        assertThat(told.text()).contains("kernel/too-large", "application/problem+json");
        var chunk = "10000\r\n" + " ".repeat(0x10000) + "\r\n";
        var untold = new RawClient(port)
                .open("POST /api/session HTTP/1.1\nTransfer-Encoding: chunked\n" + csrf() + JSON + HOST, socket -> {
                    for (var sent = 0; sent < 100; sent++) {
                        socket.getOutputStream().write(chunk.getBytes(StandardCharsets.US_ASCII));
                    }
                });
        // Whoever goes on writing may lose the answer with the line; what counts is that it is not read to its end.
        assertThat(untold.status()).as(untold.text()).isIn(413, 0);
    }

    @Test
    void nobody_fills_the_disk_with_files_before_having_signed_in() throws IOException {
        for (var path : List.of("/api/imports/residents", "/api/no-such-address", "/", "/api/session")) {
            var answer = raw("POST " + path + " HTTP/1.1\nContent-Length: 30000000\n" + csrf()
                    + "Content-Type: Multipart/form-data; boundary=x\n" + HOST);
            assertThat(answer.status()).as(answer.text()).isEqualTo(401);
            assertThat(answer.text()).contains("kernel/sign-in-needed");
        }
    }

    @Test
    @Timeout(40)
    void a_body_that_trickles_in_is_not_waited_for_for_ever() throws IOException {
        var begun = System.nanoTime();
        var answer = new RawClient(port)
                .open("POST /api/session HTTP/1.1\nContent-Length: 100000\n" + csrf() + JSON + HOST, socket -> {
                    for (var sent = 0; sent < 100; sent++) {
                        socket.getOutputStream().write(' ');
                        LockSupport.parkNanos(200_000_000); // the slow client itself, not a wait for the server
                        if (socket.getInputStream().available() > 0) {
                            return;
                        }
                    }
                });
        assertThat(answer.status()).as(answer.text()).isEqualTo(408);
        assertThat(answer.text()).contains("kernel/too-slow");
        assertThat((System.nanoTime() - begun) / 1_000_000_000L).isLessThan(20);
    }

    @Test
    void nonsense_in_any_header_is_only_nonsense() throws IOException {
        Stream.of(
                        "Accept-Language: " + "x".repeat(5_000),
                        "Accept-Language: ;q=;;,,-,zh-,_,\u00ff,*;q=NaN",
                        "Accept-Language: ../../etc/passwd",
                        "Accept: nonsense",
                        "Accept: */;;q",
                        "Accept: image/png",
                        "Accept-Encoding: gzip;q=abc, \u00ff",
                        "Cookie: LF_SESSION=" + "A".repeat(4_000),
                        "Cookie: LF_SESSION=\u00ff\"; XSRF-TOKEN=;;=;",
                        "Cookie: =;;;=",
                        "Authorization: Bearer",
                        "Authorization: Bearer lf_" + "x".repeat(4_000),
                        "Authorization: Bearer lf_\u00ff\u0001",
                        "Authorization: Basic !!!",
                        "If-None-Match: \"",
                        "If-Modified-Since: yesterday",
                        "Range: bytes=9999999999999999999-",
                        "X-HTTP-Method-Override: DELETE",
                        "Transfer-Encoding: gzip, chunked",
                        "Content-Type: multipart/form-data",
                        "Content-Type: multipart/form-data; boundary=",
                        "Content-Type: ;;;",
                        "Expect: the unexpected",
                        "Upgrade: h2c")
                .forEach(header -> {
                    for (var path : List.of("/api/clock", "/api/me", "/", "/api/clock?lang=../x&lang=%00")) {
                        for (var method : List.of("GET", "POST")) {
                            assertFine(method + " " + path + " HTTP/1.1\n" + header + "\nContent-Length: 0\n" + HOST);
                        }
                    }
                });
    }

    private void assertFine(String head) {
        try {
            var answer = raw(head);
            assertThat(answer.status())
                    .as(head + "\n" + answer.text())
                    .isBetween(200, 501)
                    .isNotEqualTo(500);
            assertThat(answer.text()).as(head).doesNotContain("Tomcat", "Exception", "at org.");
        } catch (IOException lost) {
            throw new AssertionError(head, lost);
        }
    }

    private static String csrf() {
        return "Cookie: XSRF-TOKEN=abc\nX-XSRF-TOKEN: abc\n";
    }

    private RawClient.Answer raw(String head, byte... body) throws IOException {
        return new RawClient(port).send(head, body);
    }
}
