package org.lianfang.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.tracing.Ground;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;

class CaseRulesTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate ONSET = LocalDate.of(2022, 7, 10);
    private static final Instant NOW = Instant.parse("2022-07-20T04:00:00Z");

    @TestFactory
    Stream<DynamicTest> every_pack_of_an_illness_names_its_classes_and_sources() {
        return Packs.ALL.stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    var rules = CaseRules.of(Packs.pack(id));
                    assertThat(rules.classes())
                            .contains(Classification.SUSPECTED, Classification.CONFIRMED, Classification.EXCLUDED);
                    assertThat(rules.classes())
                            .containsAll(rules.infected())
                            .contains(rules.ofPositive(true), rules.ofPositive(false));
                    assertThat(rules.infected()).doesNotContain(Classification.SUSPECTED, Classification.EXCLUDED);
                    assertThat(rules.hours().report()).isPositive();
                    var contacts = ContactRules.of(Packs.pack(id)).rules().bySetting();
                    assertThat(ruleOf(contacts, Setting.HOUSEHOLD).ground()).isEqualTo(Ground.LIVING_TOGETHER);
                    assertThat(ruleOf(contacts, Setting.GATE).strength())
                            .as("a gate is a lead")
                            .isEqualTo(Strength.LEAD);
                    assertThat(ruleOf(contacts, Setting.DESK).strength()).isEqualTo(Strength.LEAD);
                }));
    }

    @Test
    void a_pack_without_an_illness_knows_no_cases() {
        assertThat(CaseRules.of(Packs.pack("flood/none")).isEmpty()).isTrue();
        assertThat(ContactRules.of(Packs.pack("flood/none")).rules().bySetting())
                .isEmpty();
    }

    @Test
    void a_positive_sample_without_symptoms_is_an_asymptomatic_infection_under_plan_9_and_a_case_for_who() {
        var plan = CaseRules.of(Packs.pack("covid-19/plan-9"));
        assertThat(plan.ofPositive(false)).isEqualTo(Classification.ASYMPTOMATIC);
        assertThat(plan.ofPositive(true)).isEqualTo(Classification.CONFIRMED);
        assertThat(CaseRules.of(Packs.pack("covid-19/who-2021")).ofPositive(false))
                .isEqualTo(Classification.CONFIRMED);
    }

    @Test
    void minutes_count_where_time_counts_and_never_at_home() {
        var who = ContactRules.of(Packs.pack("covid-19/who-2021"));
        assertThat(ruleOf(who.rules().bySetting(), Setting.WORKPLACE).minimumSeconds())
                .isEqualTo(900);
        assertThat(ruleOf(who.rules().bySetting(), Setting.HOUSEHOLD).minimumSeconds())
                .isZero();
        var stricter = who.withMinutes(5);
        assertThat(ruleOf(stricter.rules().bySetting(), Setting.WORKPLACE).minimumSeconds())
                .isEqualTo(300);
        assertThat(ruleOf(stricter.rules().bySetting(), Setting.HOUSEHOLD).minimumSeconds())
                .isZero();
    }

    @Test
    void others_are_exposed_from_two_days_before_onset_until_isolation() {
        var rules = CaseRules.of(Packs.pack("covid-19/plan-9"));
        var isolated = Instant.parse("2022-07-12T09:00:00Z");
        var ill = new CaseFile.Dates(ONSET, ONSET.plusDays(1), null, isolated, null, null);
        var window = ExposureWindow.of(ill, rules, ZONE, NOW).orElseThrow();
        assertThat(window.from()).isEqualTo("2022-07-07T16:00:00Z");
        assertThat(window.to()).isEqualTo(isolated);
        assertThat(window.since()).isEqualTo(ONSET);

        var never = new CaseFile.Dates(null, ONSET, null, null, null, null);
        assertThat(ExposureWindow.of(never, rules, ZONE, NOW))
                .contains(new ExposureWindow(Instant.parse("2022-07-07T16:00:00Z"), NOW, ONSET));
        assertThat(ExposureWindow.of(CaseFile.Dates.UNKNOWN, rules, ZONE, NOW)).isEmpty();
    }

    @Test
    void who_ends_the_window_ten_days_after_onset() {
        var rules = CaseRules.of(Packs.pack("covid-19/who-2021"));
        var dates = new CaseFile.Dates(ONSET, null, null, null, null, null);
        var later = Instant.parse("2022-08-20T00:00:00Z");
        assertThat(ExposureWindow.of(dates, rules, ZONE, later).orElseThrow().to())
                .isEqualTo("2022-07-20T16:00:00Z");
        assertThat(ExposureWindow.of(dates, rules, ZONE, NOW).orElseThrow().to())
                .isEqualTo(NOW);
    }

    @Test
    void a_place_is_the_same_however_it_is_typed() {
        assertThat(List.of("万达 广场（B1）", "万达广场(b1)", "ＷＡＮＤＡ", "wanda").stream().map(Stay::mark))
                .containsExactly("万达广场b1", "万达广场b1", "wanda", "wanda");
    }

    private static SettingRule ruleOf(Map<Setting, SettingRule> rules, Setting setting) {
        return Objects.requireNonNull(rules.get(setting));
    }
}
