package org.lianfang.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lianfang.support.Api;
import org.lianfang.support.ServerTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// People whose names, birthdays and numbers are unusual, and those whose entries are wrong.
@ServerTest
class AwkwardPeopleTests {

    private static final String VILLAGE = "430802002214000000";
    private static final String NEXT_VILLAGE = "430802002203000000";

    @LocalServerPort
    int port;

    private Api worker = Api.at(0);

    @BeforeEach
    void people() throws IOException {
        TestTerritory.load(port);
        worker = Api.asHolderOf(port, "GRID_WORKER", VILLAGE);
    }

    @Test
    void rare_characters_are_kept_and_found_and_invisible_ones_are_not_kept() {
        for (var name : List.of("𠮷田花子", "𱁬某", "王𬎆", "O’Brien-Łukasz", "阿卜杜拉·买买提")) {
            var made = register(Map.of("name", name, "door", "稀1号"));
            assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
            assertThat(made.body().path("name").asString()).isEqualTo(name);
            assertThat(found(name)).as(name).contains(name);
            assertThat(found(name.substring(0, name.offsetByCodePoints(0, 2))))
                    .as(name)
                    .contains(name);
        }
        register(Map.of("name", "零\u200b宽\u200d某\ufeff\u202e", "door", "稀2号"));
        assertThat(found("零宽某")).containsExactly("零宽某");
        assertThat(found("零\u200b宽某")).containsExactly("零宽某");
        var invisible = register(Map.of("name", "\u200b\u200d\ufeff\u00ad", "door", "稀3号"));
        assertThat(fieldOf(invisible)).isEqualTo("/name kernel/field-missing");
    }

    @Test
    void texts_of_databases_and_browsers_are_names_like_others() {
        for (var name : List.of(
                "'); drop table people.resident; --",
                "<script>alert(1)</script>",
                "%",
                "_",
                "\\",
                "\"",
                "${jndi:ldap://x}",
                "{name}")) {
            var made = register(Map.of("name", name, "door", "注1号"));
            assertThat(made.status()).as(name + made.body()).isEqualTo(201);
            var shown = worker.get("/api/residents/" + made.body().path("id").asString());
            assertThat(shown.body().path("name").asString()).isEqualTo(name);
            assertThat(shown.response().headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/json");
        }
        assertThat(found("%%%%")).isEmpty();
        assertThat(found("' or '1'='1")).isEmpty();
    }

    @Test
    void a_leap_day_is_a_birthday_in_leap_years_only() {
        for (var day : List.of("2016-02-29", "2000-02-29", "1904-02-29")) {
            var made = register(Map.of("name", "闰某", "door", "闰1号", "birthDate", day));
            assertThat(made.body().path("birthDate").asString())
                    .as(made.body().toString())
                    .isEqualTo(day);
        }
        for (var day : List.of("2019-02-29", "1900-02-29", "2016-02-30", "2016-13-01", "0000-00-00", "1879-12-31")) {
            assertThat(fieldOf(register(Map.of("name", "闰某", "door", "闰1号", "birthDate", day))))
                    .as(day)
                    .isEqualTo("/birthDate people/date-not-valid");
        }
        assertThat(fieldOf(register(Map.of("name", "闰某", "door", "闰1号", "birthDate", "2020-02-29"))))
                .isEqualTo("/birthDate people/date-in-the-future");
    }

    @Test
    void an_identity_number_says_what_is_wrong_with_it() {
        var right = numberOf("99010019840229137");
        assertThat(register(Map.of("name", "号某", "door", "号1号", "idNumber", right))
                        .status())
                .isEqualTo(201);
        var wrongCheck = right.substring(0, 17) + (right.endsWith("1") ? "2" : "1");
        var cases = new HashMap<String, String>();
        cases.put(wrongCheck, "people/id-check-character");
        cases.put(numberOf("99010019870229101"), "people/id-birth-date");
        cases.put(numberOf("99010019001301101"), "people/id-birth-date");
        cases.put(numberOf("99010021000228101"), "people/id-birth-date");
        cases.put(right.substring(1), "people/id-length");
        cases.put(right.substring(0, 10) + "Ⅹ" + right.substring(11), "people/id-characters");
        cases.put(right.substring(0, 17) + "<", "people/id-check-character");
        cases.forEach(
                (number, code) -> assertThat(fieldOf(register(Map.of("name", "号某", "door", "号1号", "idNumber", number))))
                        .as(number)
                        .isEqualTo("/idNumber " + code));
    }

    @Test
    void a_page_mark_of_somebody_else_shows_nothing_of_theirs() {
        var neighbour = Api.asHolderOf(port, "GRID_WORKER", NEXT_VILLAGE);
        for (var number = 0; number < 3; number++) {
            register(Map.of("name", "页某" + number, "door", "页1号"));
            neighbour.post("/api/residents", Map.of("name", "邻某" + number, "door", "邻1号", "areaKey", NEXT_VILLAGE));
        }
        var theirs = neighbour
                .get("/api/residents?limit=1&area=" + NEXT_VILLAGE)
                .body()
                .path("next")
                .asString();
        var mine = worker.get("/api/residents?limit=1&area=" + VILLAGE)
                .body()
                .path("next")
                .asString();
        assertThat(theirs).isNotEmpty();
        assertThat(neighbour
                        .get("/api/residents?area=" + NEXT_VILLAGE + "&after=" + mine)
                        .body()
                        .toString())
                .doesNotContain("页某");
        assertThat(worker.get("/api/residents?area=" + VILLAGE + "&after=" + theirs)
                        .body()
                        .toString())
                .doesNotContain("邻某");
        assertThat(worker.get("/api/residents?area=" + NEXT_VILLAGE + "&after=" + theirs)
                        .status())
                .isEqualTo(403);
        for (var limit : List.of("-1", "0", "2147483647")) {
            assertThat(worker.get("/api/residents?area=" + VILLAGE + "&limit=" + limit)
                            .body()
                            .path("items")
                            .size())
                    .as(limit)
                    .isBetween(1, 200);
        }
    }

    private Api.Answer register(Map<String, String> person) {
        var entry = new HashMap<>(person);
        entry.put("areaKey", VILLAGE);
        return worker.post("/api/residents", entry);
    }

    private List<String> found(String typed) {
        return worker.post("/api/residents/search", Map.of("q", typed))
                .body()
                .path("items")
                .findValuesAsString("name");
    }

    private static String fieldOf(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        var field = answer.body().path("fields").path(0);
        return field.path("field").asString() + " " + field.path("code").asString();
    }

    /// With the right check character. The division 990100 exists nowhere.
    private static String numberOf(String first17) {
        var weights = new int[] {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        var sum = 0;
        for (var place = 0; place < weights.length; place++) {
            sum += (first17.charAt(place) - '0') * weights[place];
        }
        return first17 + "10X98765432".charAt(sum % 11);
    }
}
