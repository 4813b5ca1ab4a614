package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class AccountsTests {

    private static final String COUNTY = "331001000000000000";
    private static final String TOWNSHIP = "331001002000000000";
    private static final String NEIGHBOUR = "331002000000000000";
    private static final String PASSWORD = "seven kites above the river";
    private static final String FAR = "2029-01-01T00:00:00Z";

    @LocalServerPort
    int port;

    @Test
    void a_county_s_administrator_gives_roles_in_the_county_only() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var account = open(county, Map.of());
        assertThat(account.path("areaKey").asString()).isEqualTo(COUNTY);
        assertThat(give(county, account, "GRID_WORKER", TOWNSHIP, FAR).status()).isEqualTo(201);
        var beyond = give(county, account, "GRID_WORKER", NEIGHBOUR, FAR);
        assertThat(beyond.status()).isEqualTo(403);
        assertThat(beyond.code()).isEqualTo("kernel/outside-your-area");
        var longer = give(county, account, "GRID_WORKER", TOWNSHIP, "2031-01-01T00:00:00Z");
        assertThat(longer.code()).isEqualTo("identity/beyond-your-grants");
    }

    @Test
    void nobody_gives_to_themselves() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var me = county.get("/api/me").body().path("accountId").asString();
        var administrator = Api.asAdministrator(port);
        var self = administrator.get("/api/me").body().path("accountId").asString();
        assertThat(administrator
                        .post("/api/accounts/" + self + "/grants", Map.of("role", "COMMANDER", "areaKey", COUNTY))
                        .code())
                .isEqualTo("identity/not-to-yourself");
        assertThat(county.post("/api/accounts/" + me + "/grants", Map.of("role", "COMMANDER", "areaKey", COUNTY))
                        .status())
                .isIn(403, 404);
    }

    @Test
    void an_account_that_holds_more_cannot_be_taken_over_by_resetting_its_password() {
        var administrator = Api.asAdministrator(port);
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var wide = open(administrator, Map.of("areaKey", COUNTY));
        give(administrator, wide, "COMMANDER", "330000000000000000", FAR);
        var answer = county.post("/api/accounts/" + id(wide) + "/password", Map.of("password", PASSWORD + "!"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("identity/account-holds-more");
    }

    @Test
    void an_account_of_the_neighbour_is_not_there() {
        var neighbours = open(Api.asHolderOf(port, "ADMINISTRATOR", NEIGHBOUR), Map.of());
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        assertThat(county.get("/api/accounts/" + id(neighbours)).code()).isEqualTo("identity/unknown-account");
        assertThat(county.get("/api/accounts?limit=200").body().toString()).doesNotContain(id(neighbours));
    }

    @Test
    void a_stale_write_is_refused_with_both_values() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var account = open(county, Map.of());
        var path = "/api/accounts/" + id(account);
        assertThat(county.put(path, Map.of("displayName", "First", "version", 1))
                        .status())
                .isEqualTo(200);
        var stale = county.put(path, Map.of("displayName", "Second", "version", 1));
        assertThat(stale.status()).isEqualTo(409);
        var params = stale.body().path("params");
        assertThat(params.path("yours").path("displayName").asString()).isEqualTo("Second");
        assertThat(params.path("theirs").path("displayName").asString()).isEqualTo("First");
    }

    @Test
    void a_reset_password_ends_sessions_and_must_be_changed_before_anything_else() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var account = open(county, Map.of());
        give(county, account, "ADMINISTRATOR", TOWNSHIP, FAR);
        var login = account.path("login").asString();
        var holder = Api.at(port);
        assertThat(holder.signIn(login, PASSWORD).status()).isEqualTo(200);
        var reset = Map.of("password", "nine boats under the bridge");
        assertThat(county.post("/api/accounts/" + id(account) + "/password", reset)
                        .status())
                .isEqualTo(204);
        assertThat(holder.get("/api/me").status()).isEqualTo(401);
        var me = holder.signIn(login, "nine boats under the bridge").body();
        assertThat(me.path("mustChangePassword").asBoolean()).isTrue();
        assertThat(holder.get("/api/accounts").code()).isEqualTo("identity/password-change-needed");
        var change = Map.of("current", "nine boats under the bridge", "new", PASSWORD);
        assertThat(holder.put("/api/me/password", change).status()).isEqualTo(204);
        assertThat(holder.get("/api/accounts").status()).isEqualTo(200);
    }

    @Test
    void a_disabled_account_is_out_at_once_and_cannot_come_back() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var account = open(county, Map.of());
        var login = account.path("login").asString();
        var holder = Api.at(port);
        holder.signIn(login, PASSWORD);
        assertThat(county.post("/api/accounts/" + id(account) + "/disable", Map.of())
                        .status())
                .isEqualTo(200);
        assertThat(holder.get("/api/me").status()).isEqualTo(401);
        assertThat(holder.signIn(login, PASSWORD).code()).isEqualTo("identity/wrong-password");
    }

    @Test
    void guesses_are_slowed_down_with_the_seconds_to_wait_even_for_the_right_password() {
        var login = open(Api.asAdministrator(port), Map.of()).path("login").asString();
        var guesser = Api.at(port);
        for (var guess = 0; guess < 5; guess++) {
            assertThat(guesser.signIn(login, "guess number " + guess).status()).isEqualTo(401);
        }
        var answer = guesser.signIn(login, PASSWORD);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("identity/too-many-attempts");
        assertThat(answer.response().headers().firstValueAsLong("Retry-After").orElse(0))
                .isPositive();
        assertThat(answer.body().path("params").path("seconds").asLong()).isPositive();
    }

    @Test
    void weak_passwords_and_odd_logins_are_refused_with_what_to_do() {
        var administrator = Api.asAdministrator(port);
        assertThat(refusal(administrator, "u1", "short")).isEqualTo("identity/login-not-valid");
        assertThat(refusal(administrator, "user1", "short")).isEqualTo("identity/password-too-short");
        assertThat(refusal(administrator, "user1", "123456789012")).isEqualTo("identity/password-too-simple");
        assertThat(refusal(administrator, "wangxiaoming", "wangxiaoming1")).isEqualTo("identity/password-too-simple");
        assertThat(refusal(administrator, "user1", "x".repeat(129))).isEqualTo("identity/password-too-long");
        assertThat(refusal(administrator, "<b>'; --", PASSWORD)).isEqualTo("identity/login-not-valid");
        assertThat(refusal(administrator, "zero\u200bwidth", PASSWORD)).isEqualTo("identity/login-not-valid");
        assertThat(refusal(administrator, "administrator", PASSWORD)).isEqualTo("identity/login-taken");
    }

    @Test
    void a_machine_calls_with_its_token_until_it_is_revoked() throws Exception {
        var administrator = Api.asAdministrator(port);
        var issued = administrator.post(
                "/api/tokens",
                Map.of("name", "feed", "role", "ANALYST", "areaKey", COUNTY, "expiresAt", "2020-12-01T00:00:00Z"));
        assertThat(issued.status()).isEqualTo(201);
        var token = issued.body().path("token").asString();
        assertThat(token).startsWith("lf_");
        assertThat(asMachine("GET", "/api/roles", token)).isEqualTo(200);
        assertThat(asMachine("POST", "/api/accounts", token))
                .as("no CSRF, no right")
                .isEqualTo(403);
        assertThat(asMachine("GET", "/api/me", token))
                .as("no account of its own")
                .isEqualTo(403);
        assertThat(asMachine("GET", "/api/roles", token + "x")).isEqualTo(401);
        administrator.delete("/api/tokens/" + issued.body().path("id").asString());
        assertThat(asMachine("GET", "/api/roles", token)).isEqualTo(401);
        assertThat(administrator.get("/api/tokens").body().toString()).doesNotContain(token);
    }

    @Test
    void a_token_lives_a_year_at_most() {
        var answer = Api.asAdministrator(port)
                .post("/api/tokens", Map.of("name", "feed", "role", "ANALYST", "areaKey", COUNTY, "expiresAt", FAR));
        assertThat(answer.code()).isEqualTo("identity/expiry-not-valid");
    }

    @Test
    void what_was_done_to_an_account_is_in_the_audit_log() {
        var county = Api.asHolderOf(port, "ADMINISTRATOR", COUNTY);
        var account = open(county, Map.of());
        give(county, account, "GRID_WORKER", TOWNSHIP, FAR);
        Api.at(port).signIn(account.path("login").asString(), "not the right password");
        Api.at(port).signIn(account.path("login").asString(), PASSWORD);
        var items = county.get("/api/audit?subject=" + id(account)).body().path("items");
        assertThat(items.findValuesAsString("action"))
                .containsExactly(
                        "identity.signed-in",
                        "identity.sign-in-refused",
                        "identity.grant-given",
                        "identity.account-opened");
        assertThat(county.get("/api/audit/verification").body().path("intact").asBoolean())
                .isTrue();
    }

    private static String refusal(Api api, String login, String password) {
        return api.post("/api/accounts", Map.of("login", login, "displayName", "N", "password", password))
                .code();
    }

    private static JsonNode open(Api as, Map<String, Object> more) {
        var login = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var body = new java.util.HashMap<String, Object>(more);
        body.putAll(Map.of("login", login, "displayName", "Tester", "password", PASSWORD));
        var answer = as.post("/api/accounts", body);
        assertThat(answer.status()).as(() -> "opened: " + answer.body()).isEqualTo(201);
        return answer.body();
    }

    private static Api.Answer give(Api as, JsonNode account, String role, String area, String expiresAt) {
        return as.post(
                "/api/accounts/" + id(account) + "/grants",
                Map.of("role", role, "areaKey", area, "expiresAt", expiresAt));
    }

    private static String id(JsonNode account) {
        return account.path("id").asString();
    }

    private int asMachine(String method, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, method.equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("""
                        {"login":"somebody","displayName":"S","password":"seven kites above the river"}
                        """))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
