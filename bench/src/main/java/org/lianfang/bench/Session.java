package org.lianfang.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A signed-in client for everything that is not the measured load itself.
public final class Session {

    public static final JsonMapper JSON = JsonMapper.shared();
    public static final String PASSWORD = "a-long-password-for-the-bench";

    private static final int TOO_MANY = 429;

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;

    private Session(String base) {
        this.base = base;
        this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /// Signs in as the first administrator, who is set up when missing.
    public static Session administrator(ServerProcess server) throws IOException, InterruptedException {
        var session = new Session(server.base());
        session.get("/api/setup");
        session.post(
                "/api/setup",
                Map.of(
                        "login",
                        "bench",
                        "displayName",
                        "Bench",
                        "password",
                        PASSWORD,
                        "setupCode",
                        ServerProcess.SETUP_CODE));
        session.must(session.post("/api/session", Map.of("login", "bench", "password", PASSWORD)));
        return session;
    }

    /// A resident who signs in by the code on their paper; absent when they have to wait before they try.
    public static Optional<Session> resident(ServerProcess server, String paperCode)
            throws IOException, InterruptedException {
        var session = new Session(server.base());
        session.get("/api/setup");
        var answer = session.post("/api/resident/session", Map.of("paperCode", paperCode));
        if (answer.statusCode() == TOO_MANY) {
            return Optional.empty();
        }
        session.must(answer);
        return Optional.of(session);
    }

    /// Signs in as somebody with one role in one area; the account is made when there is none.
    public Session holderOf(String role, String areaKey, String login) throws IOException, InterruptedException {
        var like = get("/api/accounts?login=" + login).path("items");
        if (like.valueStream()
                .noneMatch(account -> account.path("login").asString().equals(login))) {
            open(role, areaKey, login);
        }
        var session = new Session(base);
        session.get("/api/setup");
        session.must(session.post("/api/session", Map.of("login", login, "password", PASSWORD)));
        return session;
    }

    private void open(String role, String areaKey, String login) throws IOException, InterruptedException {
        var account = must(post("/api/accounts", Map.of("login", login, "displayName", login, "password", PASSWORD)));
        must(post(
                "/api/accounts/" + account.path("id").asString() + "/grants",
                Map.of("role", role, "areaKey", areaKey, "expiresAt", "2099-01-01T00:00:00Z")));
    }

    /// Waits until a server that has just started has read again who was where.
    public void awaitPresences() throws IOException, InterruptedException {
        while (!get("/api/presences/state").path("ready").asBoolean()) {
            TimeUnit.SECONDS.sleep(1);
        }
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return json(client.send(HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofByteArray()));
    }

    public HttpResponse<byte[]> post(String path, Object body) throws IOException, InterruptedException {
        return send(path, JSON.writeValueAsBytes(body), "application/json");
    }

    public HttpResponse<byte[]> upload(String path, Path file) throws IOException, InterruptedException {
        var boundary = "lianfang-bench";
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(boundary, file.getFileName());
        var body = new java.io.ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(file));
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(path, body.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    private HttpResponse<byte[]> send(String path, byte[] body, String type) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", type)
                        .header("X-XSRF-TOKEN", csrf())
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    /// Reads the answer or fails with what the server said.
    public JsonNode must(HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + " answered " + answer.statusCode() + ": "
                    + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return json(answer);
    }

    /// The header lines that carry this session, for clients that write their own requests.
    public String headerLines() {
        var cookie = cookies.getCookieStore().getCookies().stream()
                .map(one -> one.getName() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        return "Cookie: " + cookie + "\r\nX-XSRF-TOKEN: " + csrf() + "\r\n";
    }

    private String csrf() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static JsonNode json(HttpResponse<byte[]> answer) {
        return answer.body().length == 0 ? JSON.missingNode() : JSON.readTree(answer.body());
    }
}
