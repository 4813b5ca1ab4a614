package org.lianfang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SigningInTests {

    @LocalServerPort
    int port;

    @Test
    void nobody_is_told_to_sign_in() {
        var answer = Api.at(port).get("/api/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("kernel/sign-in-needed");
        assertThat(answer.response().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
    }

    @Test
    void the_first_administrator_is_made_once() {
        Api.asAdministrator(port);
        var again = Api.at(port);
        assertThat(again.get("/api/setup").body().path("needed").asBoolean()).isFalse();
        var answer = again.post(
                "/api/setup",
                Map.of("login", "second", "displayName", "S", "password", "another-long-password", "setupCode", "x"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("identity/already-set-up");
    }

    @Test
    void the_administrator_sees_the_whole_country_and_no_personal_data() {
        var me = Api.asAdministrator(port).get("/api/me").body();
        assertThat(me.path("permissions").path("MANAGE_ACCOUNTS").path(0).asString())
                .isEqualTo("000000000000000000");
        assertThat(me.path("permissions").has("READ_RESIDENTS")).isFalse();
        assertThat(me.path("grants").path(0).path("areaName").asString()).isEqualTo("Whole country");
        assertThat(me.path("home").path("level").asString()).isEqualTo("NATION");
        assertThat(me.path("serverTime").asString()).startsWith("2020-02-03T");
        assertThat(me.path("zone").asString()).isEqualTo("Asia/Shanghai");
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        var api = Api.asHolderOf(port, "GATE_GUARD", "430921000000000000");
        assertThat(api.get("/api/me").status()).isEqualTo(200);
        var cookie = cookieOf(api.signIn("nobody-of-that-name", "whatever-it-may-be"));
        assertThat(cookie).isEmpty();
        assertThat(api.delete("/api/session").status()).isEqualTo(204);
        assertThat(api.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void a_write_without_the_csrf_token_is_refused_in_the_callers_language() {
        var answer = Api.at(port).in("zh-TW").post("/api/session", Map.of("login", "a", "password", "b"));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("identity/csrf-token-missing");
        assertThat(answer.body().path("detail").asString()).contains("重新整理");
    }

    @Test
    void wrong_passwords_and_unknown_logins_get_the_same_answer() {
        Api.asAdministrator(port);
        var wrong = Api.at(port).signIn("administrator", "not-the-right-one");
        var unknown = Api.at(port).signIn("nobody-at-all", "not-the-right-one");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
    }

    @Test
    void every_answer_carries_the_strict_headers() {
        var headers = Api.at(port).get("/api/clock").response().headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                .contains(
                        "script-src 'self' 'wasm-unsafe-eval';",
                        "object-src 'none'",
                        "frame-ancestors 'none'",
                        "base-uri 'none'")
                .doesNotContain("'unsafe-eval'")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void the_session_cookie_is_not_for_scripts_and_not_for_other_sites() {
        Api.asAdministrator(port);
        var cookie = cookieOf(Api.at(port).signIn("administrator", "a-long-password-for-tests"));
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(cookie.split(";", -1)[0].length()).isGreaterThanOrEqualTo("LF_SESSION=".length() + 43);
    }

    private static String cookieOf(Api.Answer answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("LF_SESSION="))
                .findFirst()
                .orElse("");
    }
}
