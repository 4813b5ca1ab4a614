package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What ends, ends at its moment, also while it is in use.
@ServerTest
class ExpiryTests {

    private static final String COUNTY = "331003000000000000";
    private static final String PASSWORD = "seven kites above the river";
    private static final int SECONDS = 4;

    @LocalServerPort
    int port;

    @Test
    @Timeout(40)
    void a_token_whose_grant_has_expired_opens_nothing_any_more() throws Exception {
        var administrator = Api.asAdministrator(port);
        var end = now().plusSeconds(SECONDS);
        var token = administrator
                .post(
                        "/api/tokens",
                        Map.of("name", "short", "role", "ANALYST", "areaKey", COUNTY, "expiresAt", end.toString()))
                .body()
                .path("token")
                .asString();
        var answer = asMachine(token);
        assertThat(answer.statusCode()).isEqualTo(200);
        while (answer.statusCode() == 200) {
            assertThat(now()).as("still open").isBefore(end.plusSeconds(1));
            answer = asMachine(token);
        }
        assertThat(now()).isAfterOrEqualTo(end);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("identity/token-not-valid");
    }

    @Test
    @Timeout(40)
    void a_right_whose_grant_has_expired_is_no_right_though_the_session_goes_on() {
        var administrator = Api.asAdministrator(port);
        var login = "e" + UUID.randomUUID().toString().replace("-", "");
        var account = administrator.post(
                "/api/accounts",
                Map.of("login", login, "displayName", "Short", "password", PASSWORD, "areaKey", COUNTY));
        var holder = Api.at(port);
        holder.signIn(login, PASSWORD);
        var end = now().plusSeconds(SECONDS);
        administrator.post(
                "/api/accounts/" + account.body().path("id").asString() + "/grants",
                Map.of("role", "ANALYST", "areaKey", COUNTY, "expiresAt", end.toString()));
        var answer = holder.get("/api/case-counts?from=2020-02-01&to=2020-02-03&area=" + COUNTY);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        while (answer.status() == 200) {
            assertThat(now()).as("still open").isBefore(end.plusSeconds(1));
            answer = holder.get("/api/case-counts?from=2020-02-01&to=2020-02-03&area=" + COUNTY);
        }
        assertThat(answer.status()).isEqualTo(403);
        assertThat(holder.get("/api/me").status()).isEqualTo(200);
    }

    /// By the server's clock.
    private Instant now() {
        return Instant.parse(Api.at(port).get("/api/clock").body().path("now").asString());
    }

    private HttpResponse<String> asMachine(String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/indicators"))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
