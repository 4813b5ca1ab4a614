package org.lianfang.isolation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.response.model.RuleKeys;
import org.lianfang.response.model.RulePackReader;

/// What the shipped packs make of an exposure on 1 July.
class IsolationRulesTests {

    private static final Path FOLDER = Path.of("src/main/resources/rules");
    private static final LocalDate ZERO = LocalDate.of(2022, 7, 1);

    @Test
    void plan_9_keeps_close_contacts_seven_days_and_monitors_three() throws IOException {
        var plan = rules("covid-19/plan-9")
                .plan(Reason.CLOSE_CONTACT, Place.CENTRAL, ZERO)
                .orElseThrow();
        assertThat(plan.first().until()).isEqualTo("2022-07-08");
        assertThat(plan.first().testDays()).isEqualTo(days(1, 2, 3, 5, 7));
        var then = Objects.requireNonNull(plan.then());
        assertThat(then.place()).isEqualTo(Place.MONITORING);
        assertThat(then.until()).isEqualTo("2022-07-11");
        assertThat(then.testDays()).isEqualTo(days(10));
        assertThat(plan.ruleUntil()).isEqualTo("2022-07-11");
        assertThat(plan.negatives()).isEqualTo(1);
    }

    @Test
    void plan_8_keeps_fourteen_and_monitors_seven_with_two_samples_at_release() throws IOException {
        var plan = rules("covid-19/plan-8")
                .plan(Reason.CLOSE_CONTACT, Place.CENTRAL, ZERO)
                .orElseThrow();
        assertThat(plan.first().until()).isEqualTo("2022-07-15");
        assertThat(plan.first().testDays()).isEqualTo(days(1, 4, 7, 14));
        assertThat(plan.negatives()).isEqualTo(2);
        assertThat(Objects.requireNonNull(plan.then()).until()).isEqualTo("2022-07-22");
    }

    @Test
    void twenty_measures_isolate_at_home_after_five_days() throws IOException {
        var plan = rules("covid-19/twenty-measures")
                .plan(Reason.CLOSE_CONTACT, Place.CENTRAL, ZERO)
                .orElseThrow();
        assertThat(plan.first().until()).isEqualTo("2022-07-06");
        var then = Objects.requireNonNull(plan.then());
        assertThat(then.place()).isEqualTo(Place.HOME);
        assertThat(then.until()).isEqualTo("2022-07-09");
        assertThat(then.testDays()).isEqualTo(days(6, 8));
    }

    @Test
    void early_2020_knows_fourteen_days_at_a_site_or_at_home_and_no_tests() throws IOException {
        var rules = rules("covid-19/2020-early");
        for (var place : Place.values()) {
            var plan = rules.plan(Reason.CLOSE_CONTACT, place, ZERO).orElseThrow();
            assertThat(plan.first().until()).isEqualTo("2022-07-15");
            assertThat(plan.first().testDays()).isEmpty();
            assertThat(plan.then()).isNull();
            assertThat(plan.negatives()).isZero();
        }
    }

    @Test
    void home_in_place_of_a_site_takes_as_long_as_both_phases() throws IOException {
        var plan = rules("covid-19/plan-9")
                .plan(Reason.CLOSE_CONTACT, Place.HOME, ZERO)
                .orElseThrow();
        assertThat(plan.first().until()).isEqualTo("2022-07-11");
        assertThat(plan.first().testDays()).isEqualTo(days(1, 2, 3, 5, 7, 10));
    }

    @Test
    void nobody_is_kept_where_the_pack_has_no_rule() throws IOException {
        assertThat(rules("covid-19/plan-9").plan(Reason.CONTACT_OF_CONTACT, Place.CENTRAL, ZERO))
                .isEmpty();
        assertThat(rules("covid-19/plan-9").plan(Reason.CLOSE_CONTACT, Place.MONITORING, ZERO))
                .isEmpty();
        assertThat(rules("covid-19/twenty-measures").plan(Reason.CONTACT_OF_CONTACT, Place.HOME, ZERO))
                .isEmpty();
        assertThat(rules("flood/none").plan(Reason.CLOSE_CONTACT, Place.HOME, ZERO))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> every_shipped_pack_asks_as_often_as_it_says() {
        return Stream.of("2020-early", "plan-8", "plan-9", "twenty-measures", "who-2021")
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    var rules = rules("covid-19/" + id);
                    assertThat(rules.dueHours())
                            .hasSize(rules.pack()
                                    .integer("isolation.temperature-checks-per-day")
                                    .orElse(2));
                    assertThat(rules.carers().underYears()).isEqualTo(14);
                }));
    }

    @Test
    void a_check_counts_from_the_middle_between_two_due_hours() throws IOException {
        var times = new CheckTimes(rules("covid-19/plan-9").dueHours(), ZoneId.of("Asia/Shanghai"));
        var morning = times.last(Instant.parse("2020-02-03T02:30:00Z")).orElseThrow();
        assertThat(morning.from()).isEqualTo("2020-02-02T18:00:00Z");
        assertThat(morning.due()).isEqualTo("2020-02-03T02:00:00Z");
        var night = times.last(Instant.parse("2020-02-02T16:30:00Z")).orElseThrow();
        assertThat(night.due()).isEqualTo("2020-02-02T10:00:00Z");
        assertThat(new CheckTimes(List.of(), ZoneId.of("Asia/Shanghai")).last(Instant.EPOCH))
                .isEmpty();
    }

    private static List<LocalDate> days(int... numbers) {
        return java.util.Arrays.stream(numbers).mapToObj(ZERO::plusDays).toList();
    }

    private static IsolationRules rules(String id) throws IOException {
        var keys = RuleKeys.read("keys", Files.readString(FOLDER.resolve("keys.yaml"), StandardCharsets.UTF_8));
        var yaml = Files.readString(FOLDER.resolve(id + ".yaml"), StandardCharsets.UTF_8);
        return IsolationRules.of(new RulePackReader(keys).read(id, yaml));
    }
}
