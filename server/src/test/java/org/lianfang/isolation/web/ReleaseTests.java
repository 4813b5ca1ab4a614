package org.lianfang.isolation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.gates.GateWorld.ok;
import static org.lianfang.gates.GateWorld.with;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.isolation.IsolationWorld;
import org.lianfang.isolation.usecase.WatchingForKeptLonger;
import org.lianfang.support.Api;
import org.lianfang.support.MovableClock;
import org.lianfang.support.ServerTest;
import org.lianfang.testing.TestingWorld;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/// Seven days at a site with tests on days 1, 2, 3, 5 and 7, three at home: plan 9, from day 0 on 2 February.
@ServerTest
@Import(MovableClock.class)
class ReleaseTests {

    private static final String PREFECTURE = "4412";
    private static final String PACK = "covid-19/plan-9";

    @LocalServerPort
    int port;

    @Autowired
    MovableClock.Hands clock;

    @Autowired
    WatchingForKeptLonger watching;

    private IsolationWorld world;
    private String station = "";

    @BeforeEach
    void aSite() {
        clock.set("2020-02-03T00:30:00Z");
        world = IsolationWorld.at(port, PREFECTURE, PACK);
        station = world.testing().stationIn(world.village(), "ISOLATION_SITE");
    }

    @Test
    void somebody_goes_home_on_day_seven_with_all_samples_negative_and_is_monitored_for_three_days()
            throws IOException {
        var stay = world.inARoom("2020-02-02");
        nextDay(8);
        sampleOn(stay, 3, 4, 5, 7);
        assertThat(release(stay).code()).isEqualTo("isolation/release-too-early");
        assertThat(world.releases("2020-02-08")).noneMatch(due -> isAbout(due, stay));

        nextDay(9);
        assertThat(verdict(stay, "2020-02-09").path("verdict").asString()).isEqualTo("TEST_MISSING");
        assertThat(verdict(stay, "2020-02-09").path("verdictDay").asString()).isEqualTo("2020-02-09");
        assertThat(release(stay).code()).isEqualTo("isolation/release-test-missing");
        assertThat(letter(stay, "en").code()).isEqualTo("isolation/not-released");
        sampleOn(stay, 9);
        assertThat(verdict(stay, "2020-02-09").path("verdict").asString()).isEqualTo("READY");

        var released = ok(release(stay));
        assertThat(released.at("/stay/endedWhy").asString()).isEqualTo("RELEASED");
        var next = released.path("next");
        assertThat(next.path("kind").asString()).isEqualTo("MONITORING");
        assertThat(next.path("until").asString()).isEqualTo("2020-02-12");
        assertThat(next.path("testDays").path(0).asString()).isEqualTo("2020-02-12");
        assertThat(ok(release(stay)).at("/stay/endedAt")).isEqualTo(released.at("/stay/endedAt"));

        assertThat(text(letter(stay, "en")))
                .contains("from 2020-02-03 to 2020-02-09")
                .contains("李四光");
        assertThat(text(letter(stay, "zh-Hans"))).contains("解除隔离通知书").contains("密切接触者");
        assertThat(text(letter(stay, "zh-Hant"))).contains("解除隔離通知書").contains("密切接觸者");

        nextDay(12);
        assertThat(release(next).code()).isEqualTo("isolation/release-test-missing");
        sampleOn(next, 12);
        assertThat(ok(release(next)).path("next").isNull()
                        || ok(release(next)).path("next").isMissingNode())
                .isTrue();
        world.onTheList(stay.path("residentId").asString(), "2020-02-11");
    }

    @Test
    void a_sample_at_midnight_counts_on_the_day_of_the_response_not_of_the_server() {
        var stay = world.inARoom("2020-02-02");
        clock.set("2020-02-08T16:05:00Z");
        signInAgain();
        sampleOn(stay, 3, 4, 5, 7);
        sampleAt(stay, "2020-02-08T16:02:00Z", "NEGATIVE");
        assertThat(ok(release(stay)).at("/stay/endedWhy").asString()).isEqualTo("RELEASED");
    }

    @Test
    void a_positive_sample_keeps_the_door_shut() {
        var stay = world.inARoom("2020-02-02");
        nextDay(9);
        sampleOn(stay, 3, 4, 5, 7);
        sampleAt(stay, "2020-02-09T00:00:00Z", "POSITIVE");
        assertThat(release(stay).code()).isEqualTo("isolation/release-tested-positive");
    }

    @Test
    void whoever_is_kept_longer_than_the_rule_is_an_alarm_until_somebody_says_what_was_done() {
        var stay = world.inARoom("2020-02-02");
        nextDay(9);
        watching.look();
        assertThat(alarm(stay)).isNull();

        nextDay(10);
        watching.look();
        watching.look();
        var alarm = java.util.Objects.requireNonNull(alarm(stay));
        assertThat(alarm.path("until").asString()).isEqualTo("2020-02-09");
        var path = "/api/isolation/kept-longer/" + stay.path("id").asString() + "/settle";
        assertThat(world.elsewhere().post(path, Map.of("note", "补采")).code()).isEqualTo("isolation/unknown-alarm");
        ok(world.lead().post(path, Map.of("note", "已补采，当日解除")));
        assertThat(alarm(stay)).isNull();
        watching.look();
        assertThat(alarm(stay)).isNull();
    }

    @Test
    void nobody_goes_while_a_hospital_has_not_answered() {
        var stay = world.inARoom("2020-02-02");
        nextDay(9);
        sampleOn(stay, 3, 4, 5, 7, 9);
        world.send(java.util.List.of(IsolationWorld.check(stay.path("id").asString(), 375)));
        assertThat(release(stay).code()).isEqualTo("isolation/referral-open");
    }

    private void sampleOn(JsonNode stay, int... days) {
        for (var day : days) {
            sampleAt(stay, "2020-02-%02dT00:00:00Z".formatted(day), "NEGATIVE");
        }
    }

    private void sampleAt(JsonNode stay, String at, String outcome) {
        var round = world.testing()
                .roundOf(Map.of(
                        "areas", java.util.List.of(world.testing().places().east()), "startsAt", at));
        var tube = TestingWorld.newTube();
        var sample = new HashMap<>(TestingWorld.sample(
                round, station, tube, stay.path("residentId").asString()));
        sample.put("at", at);
        sample.put("single", true);
        world.testing().take(sample);
        ok(world.lead().post("/api/testing/tubes/" + tube + "/seal", with(TestingWorld.seal(station, tube), "at", at)));
        ok(world.lab().post("/api/testing/tubes/receive", Map.of("tubeCodes", java.util.List.of(tube))));
        ok(world.lab()
                .post(
                        "/api/testing/results",
                        Map.of("id", IsolationWorld.id(), "tubeCode", tube, "outcome", outcome, "at", at)));
    }

    /// Half past eight in the morning.
    private void nextDay(int day) {
        clock.set("2020-02-%02dT00:30:00Z".formatted(day));
        signInAgain();
    }

    private void signInAgain() {
        world = IsolationWorld.at(port, PREFECTURE, PACK);
    }

    private Api.Answer release(JsonNode stay) {
        return world.lead().post("/api/isolation/stays/" + stay.path("id").asString() + "/release", Map.of());
    }

    private Api.Answer letter(JsonNode stay, String language) {
        return world.lead()
                .post("/api/isolation/stays/" + stay.path("id").asString() + "/letter?lang=" + language, Map.of());
    }

    private static String text(Api.Answer pdf) throws IOException {
        assertThat(pdf.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(pdf.response().body())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean isAbout(JsonNode due, JsonNode stay) {
        return due.at("/stay/id").equals(stay.path("id"));
    }

    private JsonNode verdict(JsonNode stay, String day) {
        return world.releases(day).stream()
                .filter(due -> isAbout(due, stay))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable JsonNode alarm(JsonNode stay) {
        return TestingWorld.all(world.lead(), "/api/isolation/kept-longer?limit=200&area=" + world.area()).stream()
                .filter(one -> one.path("stayId").equals(stay.path("id")))
                .findFirst()
                .orElse(null);
    }
}
