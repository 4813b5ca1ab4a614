package org.lianfang.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// What passes cost a server: issuing them, and the two addresses that whoever verifies them asks.
final class PassesOfACity implements Bench.Measuring {

    private static final int RESIDENTS = 64;
    /// One of each household signs in: whoever tries codes too quickly has to wait.
    private static final int IN_A_HOUSEHOLD = 8;

    private static final String VILLAGE = "430903110218000000";
    /// A pass for everybody in a city of a million within an hour.
    private static final double REFRESH_PER_SECOND = 1_000_000 / 3600.0;
    /// Ten times what Guangdong's code was asked when it fell over, 20,000 requests a second among 126 million people,
    /// for a city of a million.
    private static final double ASKED_PER_SECOND = 10 * 20_000 / 126.0;

    private static final int WARM_UP_SECONDS = 20;

    private final ServerProcess server;
    private final Report report;
    private final int seconds;

    PassesOfACity(ServerProcess server, Report report, int seconds) {
        this.server = server;
        this.report = report;
        this.seconds = seconds;
    }

    @Override
    public void run(Path divisions) throws Exception {
        var city = City.prepare(server, divisions, "covid-19/plan-9");
        var lead = city.administrator().holderOf("DUTY_LEAD", city.areaKey(), "lead");
        var residents = registered(lead);
        issue(lead, residents);
        asked("/api/passes/keys");
        asked("/api/passes/revocations");
    }

    private static List<String> registered(Session lead) throws Exception {
        var ids = IntStream.range(0, RESIDENTS)
                .mapToObj(
                        number -> Crossings.version7(java.time.Clock.systemUTC().instant())
                                .toString())
                .toList();
        new Items(lead)
                .send(
                        "/api/residents/batch",
                        IntStream.range(0, RESIDENTS)
                                .mapToObj(number -> resident(number, ids.get(number)))
                                .toList());
        return ids;
    }

    private static Map<String, ?> resident(int number, String id) {
        var household = number / IN_A_HOUSEHOLD;
        return Map.of(
                "id",
                id,
                "name",
                People.name(number),
                "areaKey",
                VILLAGE,
                "since",
                City.today().toString(),
                "household",
                Map.of(
                        "id",
                        new UUID(0x7000L, Long.MIN_VALUE | household),
                        "areaKey",
                        VILLAGE,
                        "door",
                        "1栋" + household));
    }

    private String signedIn(Session lead, String resident) throws Exception {
        var code = lead.must(lead.post("/api/passes/residents/" + resident + "/paper-code", Map.of()))
                .path("code")
                .asString();
        while (true) {
            var session = Session.resident(server, code);
            if (session.isPresent()) {
                return session.get().headerLines();
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private void issue(Session lead, List<String> residents) throws Exception {
        var senders = new ArrayList<Load.Sender>();
        var headers = "";
        for (var number = 0; number < RESIDENTS; number++) {
            if (number % IN_A_HOUSEHOLD == 0) {
                headers = signedIn(lead, residents.get(number));
            }
            senders.add(new Load.Sender(headers, () -> "{}".getBytes(StandardCharsets.UTF_8)));
        }
        var load = new Load(server.port(), number -> "/api/resident/passes/" + residents.get(number), senders);
        load.asFastAsPossible(WARM_UP_SECONDS);
        var result = load.asFastAsPossible(seconds);
        report.ratio(
                "passes issued to residents per second",
                result.perSecond(),
                "a pass for a million people within an hour",
                REFRESH_PER_SECOND,
                1.0);
        report.figure(
                "of these refused",
                result.refused(),
                "requests",
                Map.of("p50 ms", result.milliseconds(0.5), "p99 ms", result.milliseconds(0.99)));
    }

    private void asked(String path) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(server.base() + path)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        var load = new Load(
                server.port(),
                path,
                IntStream.range(0, RESIDENTS)
                        .mapToObj(number -> Load.Sender.asking("If-None-Match: " + tag + "\r\n"))
                        .toList());
        load.asFastAsPossible(WARM_UP_SECONDS / 2.0);
        var result = load.asFastAsPossible(seconds);
        report.ratio(
                path + ", asked whether anything changed, per second",
                result.perSecond(),
                "ten times Guangdong's rate per head, for a million people",
                ASKED_PER_SECOND,
                1.0);
        report.figure(
                "of these refused",
                result.refused(),
                "requests",
                Map.of("p99 ms", result.milliseconds(0.99), "bytes of a whole answer", (double) answer.body().length));
    }
}
