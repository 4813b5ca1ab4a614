package org.lianfang.scenarios.play;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers like the API for as much as the player uses, remembers ids, and can be unwell.
final class FakeServer implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    final AtomicLong vehicles = new AtomicLong();
    final AtomicLong persons = new AtomicLong();
    final AtomicLong toHospital = new AtomicLong();
    final AtomicLong grids = new AtomicLong();
    final AtomicLong swabs = new AtomicLong();
    final AtomicLong seals = new AtomicLong();
    final Map<String, AtomicLong> accepted = new ConcurrentHashMap<>();
    final Queue<String> unwell = new ConcurrentLinkedQueue<>();

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final Set<String> closedRounds = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> gridsOfVillage = new ConcurrentHashMap<>();
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    FakeServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 64);
        server.setExecutor(hands);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// The next requests are answered "503, come back" or lose their connection after they were written.
    void fallsIll(String... how) {
        unwell.addAll(List.of(how));
    }

    @Override
    public void close() {
        server.stop(0);
        hands.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            var illness = path.endsWith("/batch") ? unwell.poll() : null;
            if ("503".equals(illness)) {
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            int status = path.equals("/api/responses/current") ? 404 : 200;
            var answer = JSON.writeValueAsBytes(answer(path, body));
            if ("lost".equals(illness)) {
                return;
            }
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (RuntimeException failed) {
            throw new UncheckedIOException(new IOException(failed));
        }
    }

    private Object answer(String path, byte[] body) {
        if (path.endsWith("/batch")) {
            return Map.of("items", batch(path, JSON.readTree(body).path("items")));
        }
        if (path.startsWith("/api/testing/rounds")) {
            return round(path);
        }
        return switch (path) {
            case "/api/tokens" -> Map.of("token", "lf_fake");
            case "/api/territory/grids" ->
                Map.of("grids", made(JSON.readTree(body).path("grids")));
            case "/api/clock" -> Map.of("now", "2026-11-22T12:00:00Z");
            default -> Map.of("items", List.of(), "values", List.of());
        };
    }

    /// Closing is remembered; lists of a round are empty.
    private Object round(String path) {
        var parts = path.split("/", -1);
        if (path.endsWith("/close")) {
            closedRounds.add(parts[4]);
        }
        if (parts.length == 5 && closedRounds.contains(parts[4])) {
            return Map.of("closedAt", "2021-08-05T00:30:00Z");
        }
        return Map.of("pools", Map.of("isolationSite", 1, "sealedBuilding", 10, "community", 10), "items", List.of());
    }

    private List<Object> made(JsonNode wishes) {
        var keys = new ArrayList<>();
        for (var wish : wishes) {
            var village = wish.path("villageCode").asString();
            int number = gridsOfVillage.merge(village, 1, Integer::sum);
            grids.incrementAndGet();
            keys.add(Map.of("areaKey", "%s%03d000".formatted(village, number)));
        }
        return keys;
    }

    private List<Object> batch(String path, JsonNode items) {
        var answers = new ArrayList<>();
        for (var item : items) {
            var id = item.path("id").asString("");
            boolean added = id.isEmpty() || ids.add(id);
            if (added) {
                accepted.computeIfAbsent(path, none -> new AtomicLong()).incrementAndGet();
                count(item);
            }
            answers.add(Map.of("id", id, "status", added ? "ACCEPTED" : "DUPLICATE"));
        }
        return answers;
    }

    private void count(JsonNode item) {
        if (item.has("tubeCode") && item.has("stationId")) {
            (item.has("person") ? swabs : seals).incrementAndGet();
        }
        if (item.has("gateId")) {
            (item.has("plate") ? vehicles : persons).incrementAndGet();
            if (item.path("outcome").asString("").equals("TO_HOSPITAL")) {
                toHospital.incrementAndGet();
            }
        }
    }
}
