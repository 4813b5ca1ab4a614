package org.lianfang.scenarios.play;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server as one signed-in client sees it.
final class Api {

    static final JsonMapper JSON = JsonMapper.shared();
    private static final String BOUNDARY = "lianfang-scenario-file";

    private final URI server;
    private final Patience patience;
    private final UnaryOperator<HttpRequest.Builder> signed;

    /// @param signed adds what tells the server who is calling
    Api(URI server, Patience patience, UnaryOperator<HttpRequest.Builder> signed) {
        this.server = server;
        this.patience = patience;
        this.signed = signed;
    }

    JsonNode get(String path) {
        return JSON.readTree(accepted(path, patience.send(request(path).GET().build())));
    }

    /// @return empty when there is no such thing (404)
    Optional<JsonNode> find(String path) {
        try {
            return Optional.of(get(path));
        } catch (ServerRefused refused) {
            if (refused.status() == 404) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /// All pages of a list. @param path with its query
    List<JsonNode> all(String path) {
        var lines = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = get(path + "&limit=200" + next);
            page.path("items").forEach(lines::add);
            var after = page.path("next").asString("");
            next = after.isEmpty() ? "" : "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
        } while (!next.isEmpty());
        return lines;
    }

    JsonNode post(String path, Object body) {
        return JSON.readTree(send(path, JSON.writeValueAsBytes(body)));
    }

    JsonNode put(String path, Object body) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        return JSON.readTree(accepted(path, patience.send(request.build())));
    }

    /// @param json a complete document @return the answer, JSON too
    byte[] send(String path, byte[] json) {
        var request = request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json));
        return accepted(path, patience.send(request.build()));
    }

    JsonNode upload(String path, String fileName, byte[] content) {
        var head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        var body = new ByteArrayOutputStream(content.length + 512);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        var request = request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
        return JSON.readTree(accepted(path, patience.send(request.build())));
    }

    private HttpRequest.Builder request(String path) {
        return signed.apply(HttpRequest.newBuilder(server.resolve(path)).header("Accept-Language", "en"));
    }

    private static byte[] accepted(String path, HttpResponse<byte[]> answer) {
        if (answer.statusCode() >= 300) {
            throw new ServerRefused(path, answer.statusCode(), code(answer.body()));
        }
        return answer.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : answer.body();
    }

    private static String code(byte[] problem) {
        try {
            return JSON.readTree(problem).path("code").asString("without a code");
        } catch (JacksonException notJson) {
            return "without a problem document";
        }
    }
}
