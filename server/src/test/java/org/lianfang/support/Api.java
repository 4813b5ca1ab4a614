package org.lianfang.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A client as a browser would be one: keeps cookies, repeats the CSRF token.
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();
    public static final String ADMINISTRATOR = "administrator";
    public static final String PASSWORD = "a-long-password-for-tests";

    private final int port;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private String language = "en";

    /// @param body JSON of the answer; a text node when it is not JSON; missing when empty
    public record Answer(int status, JsonNode body, HttpResponse<byte[]> response) {
        public String code() {
            return body.path("code").asString("");
        }
    }

    private Api(int port) {
        this.port = port;
    }

    /// Nobody has signed in yet.
    public static Api at(int port) {
        return new Api(port);
    }

    /// Signed in as the administrator of the whole country, made when missing.
    public static Api asAdministrator(int port) {
        var api = at(port);
        api.get("/api/setup");
        api.post(
                "/api/setup",
                Map.of(
                        "login",
                        ADMINISTRATOR,
                        "displayName",
                        "Administrator",
                        "password",
                        PASSWORD,
                        "setupCode",
                        ServerOnCopy.SETUP_CODE));
        api.signIn(ADMINISTRATOR, PASSWORD);
        return api;
    }

    /// Signed in as a new account that holds one role in one area.
    public static Api asHolderOf(int port, String role, String areaKey) {
        return holding(port, areaKey, List.of(role));
    }

    /// Signed in as a new account that holds roles in one area, and is looked after there.
    public static Api holding(int port, String areaKey, List<String> roles) {
        var administrator = asAdministrator(port);
        var login = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var name = (roles.isEmpty() ? "NOBODY" : roles.getFirst()) + " " + areaKey;
        var account = administrator.post(
                "/api/accounts", Map.of("login", login, "displayName", name, "password", PASSWORD, "areaKey", areaKey));
        for (var role : roles) {
            administrator.post(
                    "/api/accounts/" + account.body().path("id").asString() + "/grants",
                    Map.of("role", role, "areaKey", areaKey, "expiresAt", "2030-01-01T00:00:00Z"));
        }
        var api = at(port);
        var answer = api.signIn(login, PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("Sign-in of a fresh account failed: " + answer);
        }
        return api;
    }

    /// What the server has given to keep, by name.
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(java.util.stream.Collectors.toMap(HttpCookie::getName, HttpCookie::getValue));
    }

    public Api in(String newLanguage) {
        language = newLanguage;
        return this;
    }

    public Answer signIn(String login, String password) {
        get("/api/setup");
        return post("/api/session", Map.of("login", login, "password", password));
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    /// With further headers, beside those that a browser sends.
    public Answer getWith(String path, Map<String, String> headers) {
        return send("GET", path, null, "", headers);
    }

    /// Opens a line of server-sent events; what comes over it can be taken line by line. Empty lines are left out.
    public BlockingQueue<String> listen(String path) {
        var lines = new LinkedBlockingQueue<String>();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().name("listening").start(() -> {
            try {
                var response = client.send(request, BodyHandlers.ofLines());
                lines.add("status: " + response.statusCode());
                response.body().filter(line -> !line.isEmpty()).forEach(lines::add);
            } catch (IOException | UncheckedIOException ended) {
                lines.add("ended: " + ended.getClass().getSimpleName());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            lines.add("closed");
        });
        return lines;
    }

    public Answer post(String path, Object body) {
        return send("POST", path, JSON.writeValueAsBytes(body));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, JSON.writeValueAsBytes(body));
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /// Any bytes as the body, with content type JSON.
    public Answer send(String method, String path, byte @Nullable [] body) {
        return send(method, path, body, "application/json");
    }

    /// One file as multipart form data under the name `file`, with further plain fields.
    public Answer upload(String path, String fileName, byte[] file, Map<String, String> fields) {
        var boundary = "boundary-" + UUID.randomUUID();
        var bytes = new java.io.ByteArrayOutputStream();
        fields.forEach((name, value) -> bytes.writeBytes(utf8("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")));
        bytes.writeBytes(utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        bytes.writeBytes(file);
        bytes.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return send("POST", path, bytes.toByteArray(), "multipart/form-data; boundary=" + boundary);
    }

    public Answer send(String method, String path, byte @Nullable [] body, String contentType) {
        return send(method, path, body, contentType, Map.of());
    }

    private Answer send(
            String method, String path, byte @Nullable [] body, String contentType, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            var response = client.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), jsonOf(response), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private static JsonNode jsonOf(HttpResponse<byte[]> response) {
        var type = response.headers().firstValue("Content-Type").orElse("");
        if (response.body().length == 0 || !type.contains("json")) {
            return JSON.missingNode();
        }
        return JSON.readTree(response.body());
    }
}
