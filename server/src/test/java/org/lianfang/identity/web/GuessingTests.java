package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/// Somebody guesses passwords, from addresses of the documentation ranges as a proxy on this machine would name them.
@ServerTest
class GuessingTests {

    private static final String PASSWORD = "seven kites above the river";
    private static final String HOME = "192.0.2.77";

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Timeout(90)
    void a_thousand_guesses_get_few_through_and_the_owner_comes_in_all_the_while() throws Exception {
        var login = account();
        assertThat(attempt(login, PASSWORD, HOME).statusCode()).isEqualTo(200);
        Callable<HttpResponse<String>> guess =
                () -> attempt(login, "the wrong one " + UUID.randomUUID(), "198.51.100.9");
        var answers = new ArrayList<HttpResponse<String>>();
        try (var guessers = Executors.newFixedThreadPool(16)) {
            for (var answer : guessers.invokeAll(Collections.nCopies(1_000, guess))) {
                answers.add(answer.get());
            }
            assertThat(attempt(login, PASSWORD, HOME).statusCode()).isEqualTo(200);
        }
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(401, 429);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 401))
                .hasSizeBetween(5, 12);
        assertThat(answers.stream().filter(answer -> answer.statusCode() == 429))
                .allSatisfy(answer -> assertThat(
                                answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 60L));
    }

    @Test
    @Timeout(90)
    void guesses_from_a_thousand_addresses_are_slowed_down_too_and_the_owner_still_comes_in() throws Exception {
        var login = account();
        assertThat(attempt(login, PASSWORD, HOME).statusCode()).isEqualTo(200);
        var through = 0;
        for (var guess = 0; guess < 200; guess++) {
            var from = "203.0.113." + guess;
            through += attempt(login, "the wrong one", from).statusCode() == 401 ? 1 : 0;
        }
        assertThat(through).isBetween(30, 45);
        assertThat(attempt(login, PASSWORD, HOME).statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(90)
    void an_unknown_login_takes_as_long_as_a_known_one() throws Exception {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        var logins = List.of(account(), account(), account(), account(), account());
        for (var round = 0; round < 15; round++) {
            known.add(nanosOf(logins.get(round % 5), "192.0.2." + round));
            unknown.add(nanosOf("nobody" + UUID.randomUUID(), "192.0.2." + (100 + round)));
        }
        assertThat((double) median(known) / median(unknown)).isBetween(0.5, 2.0);
    }

    @Test
    void what_nobody_can_have_as_a_login_or_password_is_refused_like_any_other() throws Exception {
        var addresses = IntStream.range(1, 50)
                .mapToObj(number -> "198.51.100." + (100 + number))
                .iterator();
        for (var typed : List.of(
                "a\u0000b", "x".repeat(500_000), "\ufdfa".repeat(200_000), "<b>", "' or 1=1 --", "\u200b", "ÿ\uffff")) {
            assertThat(attempt(typed, "the wrong one", addresses.next()).statusCode())
                    .isEqualTo(401);
            assertThat(attempt("administrator", typed, addresses.next()).statusCode())
                    .isIn(400, 401);
        }
    }

    @Test
    void a_session_behind_a_proxy_with_tls_is_for_tls_only() throws Exception {
        var login = account();
        var request = signIn(login, PASSWORD, HOME)
                .header("X-Forwarded-Proto", "https")
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("LF_SESSION="))
                .allMatch(cookie -> cookie.contains("Secure"))
                .hasSize(1);
    }

    private long nanosOf(String login, String address) throws Exception {
        var begun = System.nanoTime();
        assertThat(attempt(login, "the wrong one", address).statusCode()).isEqualTo(401);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> numbers) {
        return numbers.stream().sorted().skip(numbers.size() / 2).findFirst().orElseThrow();
    }

    private String account() {
        var login = "g" + UUID.randomUUID().toString().replace("-", "");
        var made = Api.asAdministrator(port)
                .post(
                        "/api/accounts",
                        Map.of(
                                "login",
                                login,
                                "displayName",
                                "Guessed",
                                "password",
                                PASSWORD,
                                "areaKey",
                                "331001000000000000"));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return login;
    }

    private HttpResponse<String> attempt(String login, String password, String address) throws Exception {
        return client.send(signIn(login, password, address).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder signIn(String login, String password, String address) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password));
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/session"))
                .header("Content-Type", "application/json")
                .header("Cookie", "XSRF-TOKEN=abc")
                .header("X-XSRF-TOKEN", "abc")
                .header("X-Forwarded-For", address)
                .POST(BodyPublishers.ofString(body));
    }
}
