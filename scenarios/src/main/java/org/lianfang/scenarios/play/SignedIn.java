package org.lianfang.scenarios.play;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.scenarios.Credentials;

/// An administrator's session, and machines that work for the scenario: one token for each role that is needed.
final class SignedIn {

    private static final Duration OUT_OF_REACH = Duration.ofMinutes(3);
    private static final Duration TOKENS_LIVE = Duration.ofDays(7);

    private final URI server;
    private final Api administrator;
    private final InstantSource serverClock;
    private final Map<String, Api> machines = new ConcurrentHashMap<>();

    private SignedIn(URI server, Api administrator, InstantSource serverClock) {
        this.server = server;
        this.administrator = administrator;
        this.serverClock = serverClock;
    }

    static SignedIn at(URI server, Credentials credentials, InstantSource clock) {
        var api = session(server);
        api.post("/api/session", Map.of("login", credentials.login(), "password", credentials.password()));
        var now = Instant.parse(api.get("/api/clock").path("now").asString());
        return new SignedIn(server, api, InstantSource.offset(clock, Duration.between(clock.instant(), now)));
    }

    /// A client with its own cookies that has said hello, so that it has a CSRF token, and nobody is signed in yet.
    static Api session(URI server) {
        var cookies = new CookieManager();
        var patience = new Patience(client().cookieHandler(cookies).build(), OUT_OF_REACH);
        var api = new Api(server, patience, request -> {
            csrf(cookies).ifPresent(token -> request.header("X-XSRF-TOKEN", token));
            return request;
        });
        api.get("/api/setup");
        return api;
    }

    /// A server may live in another time; devices count from what it says.
    InstantSource serverClock() {
        return serverClock;
    }

    Api administrator() {
        return administrator;
    }

    /// @param role as the API names roles @param areaKey eighteen digits
    Api machine(String role, String areaKey) {
        return machines.computeIfAbsent(role + areaKey, none -> issue(role, areaKey));
    }

    private Api issue(String role, String areaKey) {
        var wish = Map.of(
                "name",
                nameOf(role),
                "role",
                role,
                "areaKey",
                areaKey,
                "expiresAt",
                serverClock.instant().plus(TOKENS_LIVE).toString());
        var token = administrator.post("/api/tokens", wish).path("token").asString();
        var patience = new Patience(client().build(), OUT_OF_REACH);
        return new Api(server, patience, request -> request.header("Authorization", "Bearer " + token));
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5));
    }

    private static Optional<String> csrf(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /// Who signs what the scenario records, as the screens show it beside hand-overs and case counts.
    private static String nameOf(String role) {
        return switch (role) {
            case "COMMANDER" -> "演练指挥部";
            case "DUTY_LEAD" -> "演练值班室";
            case "MACHINE_FEED" -> "演练数据源";
            case "SAMPLER" -> "演练采样队";
            case "GRID_WORKER" -> "演练网格员";
            case "LAB" -> "演练检测机构";
            case "INVESTIGATOR" -> "演练流调队";
            default -> "演练 " + role;
        };
    }
}
