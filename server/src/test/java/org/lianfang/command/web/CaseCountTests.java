package org.lianfang.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Recount;
import org.lianfang.kernel.access.Access;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// Cumulative case counts, entered, corrected and counted; each test in a county of its own.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseCountTests {

    private static final String CITY = "460100000000000000";

    @LocalServerPort
    int port;

    @Autowired
    List<Recount> recounts = List.of();

    @Autowired
    PlatformTransactionManager transactions;

    private Api commander;

    @BeforeAll
    void aCity() {
        var divisions = new StringBuilder("code,name,parent,level,code12\n46,海南省,,1,460000000000\n");
        divisions.append("4601,海口市,46,2,460100000000\n");
        for (var district : List.of("460105,秀英区", "460106,龙华区", "460107,琼山区", "460108,美兰区")) {
            var code = district.substring(0, 6);
            divisions.append(district).append(",4601,3,").append(code).append("000000\n");
        }
        ACity.expect(
                200,
                Api.asAdministrator(port)
                        .upload(
                                "/api/territory/divisions?edition=2019&validFrom=2019-12-31",
                                "divisions.csv",
                                divisions.toString().getBytes(StandardCharsets.UTF_8),
                                Map.of()));
        commander = Api.asHolderOf(port, "COMMANDER", CITY);
    }

    @Test
    void a_day_shows_the_count_of_the_last_entry_and_a_correction_moves_it() {
        var area = "460105000000000000";
        assertThat(enter(area, "2020-01-25", 3, 0, 0)).isEqualTo("ACCEPTED");
        assertThat(enter(area, "2020-01-28", 10, 1, 0)).isEqualTo("ACCEPTED");
        assertThat(enter(area, "2020-01-28", 10, 1, 0)).isEqualTo("DUPLICATE");
        assertThat(confirmed(area, "2020-01-24", "2020-01-29")).containsExactly(0L, 3L, 3L, 3L, 10L, 10L);

        assertThat(enter(area, "2020-01-26", 5, 0, 0)).isEqualTo("ACCEPTED");
        assertThat(enter(area, "2020-01-28", 8, 1, 0)).isEqualTo("ACCEPTED");
        assertThat(enter(area, "2020-01-29", 7, 1, 0)).isEqualTo("ACCEPTED");

        assertThat(confirmed(area, "2020-01-24", "2020-01-29")).containsExactly(0L, 3L, 5L, 5L, 8L, 7L);
        var history = commander
                .get("/api/case-counts?area=" + area + "&from=2020-01-28&to=2020-01-28")
                .body()
                .path("items");
        assertThat(history.findValuesAsString("confirmed")).containsExactly("8", "10");
        assertThat(history.findValuesAsString("holds")).containsExactly("true", "false");
        assertThat(history.path(0).path("enteredBy").asString()).startsWith("COMMANDER");
    }

    @Test
    void counting_the_entries_again_gives_exactly_the_counters() {
        var area = "460106000000000000";
        for (var day = 24; day < 31; day++) {
            enter(area, "2020-01-" + day, (day * 7L) % 31, day % 5, 0);
        }
        enter(area, "2020-01-27", 99, 0, 1);

        var again = new HashMap<String, Long>();
        Access.runAsSystem(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status -> recounts.stream()
                        .filter(recount -> recount.indicators().contains("command.deaths"))
                        .forEach(recount -> recount.recount(count -> add(again, count, area)))));

        assertThat(again.get("command.cases-confirmed")).isEqualTo(total(area, "command.cases-confirmed"));
        assertThat(again.get("command.cases-cured")).isEqualTo(total(area, "command.cases-cured"));
        assertThat(again.getOrDefault("command.deaths", 0L)).isEqualTo(total(area, "command.deaths"));
        assertThat(total(area, "command.cases-confirmed")).isEqualTo((30 * 7L) % 31);
    }

    @Test
    void an_area_and_the_area_around_it_cannot_both_count() {
        var area = "460107000000000000";
        assertThat(enter(area, "2020-01-25", 3, 0, 0)).isEqualTo("ACCEPTED");

        var answer = send(CITY, "2020-01-26", 9, 0, 0);
        assertThat(answer.path("status").asString()).isEqualTo("REFUSED");
        assertThat(answer.path("problem").path("code").asString()).isEqualTo("command/counted-twice");
        assertThat(send(CITY, "2020-01-20", 9, 0, 0).path("status").asString()).isEqualTo("REFUSED");
    }

    @Test
    void one_bad_entry_does_not_stop_the_others_and_is_refused_in_words() {
        var area = "460108000000000000";
        var answer = commander.post(
                "/api/case-counts/batch",
                Map.of(
                        "items",
                        List.of(
                                item(area, "2020-01-25", 3, 0, 0),
                                item(area, "2020-01-26", -1, 0, 0),
                                item(area, "2020-02-09", 4, 0, 0),
                                Map.of("areaKey", area, "day", "no day", "confirmed", 1),
                                item("340400000000000000", "2020-01-25", 4, 0, 0),
                                item(area, "2020-01-27", 4, 0, 0))));
        var items = answer.body().path("items");
        assertThat(items)
                .extracting(item -> item.path("status").asString())
                .containsExactly("ACCEPTED", "REFUSED", "REFUSED", "REFUSED", "REFUSED", "ACCEPTED");
        assertThat(items)
                .extracting(item -> item.path("problem").path("code").asString(""))
                .filteredOn(code -> !code.isEmpty())
                .containsExactly(
                        "command/count-not-valid",
                        "command/day-in-future",
                        "kernel/json-not-readable",
                        "kernel/outside-your-area");
        assertThat(confirmed(area, "2020-01-25", "2020-01-27")).containsExactly(3L, 3L, 4L);
    }

    @Test
    void only_who_may_sign_reports_enters_cases() {
        var analyst = Api.asHolderOf(port, "ANALYST", CITY);
        var answer = analyst.post(
                "/api/case-counts/batch", Map.of("items", List.of(item("460105000000000000", "2020-01-20", 1, 0, 0))));
        assertThat(answer.status()).isEqualTo(403);
    }

    private String enter(String area, String day, long confirmed, long cured, long dead) {
        return send(area, day, confirmed, cured, dead).path("status").asString();
    }

    private JsonNode send(String area, String day, long confirmed, long cured, long dead) {
        var items = List.of(item(area, day, confirmed, cured, dead));
        return commander
                .post("/api/case-counts/batch", Map.of("items", items))
                .body()
                .path("items")
                .path(0);
    }

    private static Map<String, Object> item(String area, String day, long confirmed, long cured, long dead) {
        return Map.of(
                "areaKey", area, "day", day, "confirmed", confirmed, "cured", cured, "dead", dead, "source", "省卫健委");
    }

    private List<Long> confirmed(String area, String from, String to) {
        var values = commander
                .get("/api/indicators/values?by=DAY&codes=command.cases-confirmed&area=" + area + "&from=" + from
                        + "&to=" + to)
                .body()
                .path("values");
        var byDay = new HashMap<String, Long>();
        values.forEach(value ->
                byDay.put(value.path("day").asString(), value.path("value").asLong()));
        var days = new ArrayList<Long>();
        for (var day = java.time.LocalDate.parse(from);
                !day.isAfter(java.time.LocalDate.parse(to));
                day = day.plusDays(1)) {
            days.add(byDay.getOrDefault(day.toString(), 0L));
        }
        return days;
    }

    private long total(String area, String code) {
        return commander
                .get("/api/indicators/values?codes=" + code + "&area=" + area + "&from=2020-01-01&to=2020-02-03")
                .body()
                .path("values")
                .path(0)
                .path("value")
                .asLong();
    }

    private static void add(Map<String, Long> sums, Count count, String area) {
        if (count.area().toString().equals(area)) {
            sums.merge(count.indicator(), count.change(), Long::sum);
        }
    }
}
