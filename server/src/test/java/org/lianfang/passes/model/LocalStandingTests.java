package org.lianfang.passes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.LocalRule.Rule;

class LocalStandingTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_0 = LocalDate.of(2022, 7, 1);
    private static final PassRules PACK = new PassRules(
            Map.of(
                    Ground.CLOSE_CONTACT,
                    new GroundRule(
                            Ground.CLOSE_CONTACT,
                            "test/one 1 passes.close-contact",
                            7,
                            3,
                            GroundRule.Exit.LAST_DAY,
                            10,
                            Colour.RED)),
            new PassRules.Hours(24, 168, 24),
            new PassRules.GateValues("look-up", "look-up", false, 72, 24, 300),
            3,
            5,
            14);

    @Test
    void more_days_last_longer_and_the_rule_says_so() {
        var contact = contact(noon(0));
        var local = days(14, noon(2), 20);

        var red = at(noon(9), local, contact);
        assertThat(red.colour()).isEqualTo(Colour.RED);
        assertThat(red.until()).isEqualTo(start(15));
        assertThat(red.rule()).isEqualTo("test/one 1 passes.close-contact · ORDER-1 ≤ 2022-07-21");
        assertThat(at(noon(16), local, contact).colour()).isEqualTo(Colour.YELLOW);
        assertThat(at(start(18), local, contact).colour()).isEqualTo(Colour.GREEN);
    }

    @Test
    void what_a_stricter_rule_adds_ends_with_it() {
        var contact = contact(noon(0));
        var local = days(14, noon(2), 11);

        var red = at(noon(9), local, contact);
        assertThat(red.until()).as("by the pack they are free by then").isEqualTo(start(12));
        assertThat(red.freeFrom()).isEqualTo(start(12));
        assertThat(red.next()).isEqualTo(start(12));
        assertThat(at(start(12), local, contact).colour()).isEqualTo(Colour.GREEN);

        var shorter = days(14, noon(2), 8);
        var still = at(noon(8), shorter, contact);
        assertThat(still.colour()).isEqualTo(Colour.RED);
        assertThat(still.until()).as("from then on yellow by the pack").isEqualTo(start(9));
        assertThat(still.freeFrom()).isEqualTo(start(11));
        assertThat(at(start(9), shorter, contact).colour()).isEqualTo(Colour.YELLOW);
    }

    @Test
    void whoever_was_free_is_not_held_again() {
        var contact = contact(noon(0));
        var later = contact(noon(12));
        var local = days(14, noon(11), 20);

        assertThat(at(noon(12), local, contact).colour()).isEqualTo(Colour.GREEN);
        assertThat(at(noon(12), local, contact, later).because()).isEqualTo(later);
    }

    @Test
    void nothing_holds_before_the_second_person_and_nothing_after_somebody_ended_it() {
        var contact = contact(noon(0));
        var rule = rule(Rule.RED_DAYS, Ground.CLOSE_CONTACT, "14", null, 20, null);
        assertThat(at(noon(9), rule, contact).colour()).isEqualTo(Colour.YELLOW);

        var ended = rule(Rule.RED_DAYS, Ground.CLOSE_CONTACT, "14", noon(2), 20, noon(10));
        assertThat(at(noon(9), ended, contact).colour()).isEqualTo(Colour.RED);
        assertThat(at(noon(10), ended, contact).colour()).isEqualTo(Colour.YELLOW);
    }

    @Test
    void only_what_is_stricter_changes_anything() {
        assertThat(Stricter.isStricter(PACK, Rule.GATE_YELLOW, null, "hold")).isTrue();
        assertThat(Stricter.isStricter(PACK, Rule.GATE_YELLOW, null, "pass")).isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.GATE_YELLOW, null, "shoot")).isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.TEST_NEEDED, null, "yes")).isTrue();
        assertThat(Stricter.isStricter(PACK, Rule.TEST_VALID_HOURS, null, "48")).isTrue();
        assertThat(Stricter.isStricter(PACK, Rule.TEST_VALID_HOURS, null, "96")).isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.TEST_VALID_HOURS, null, "0")).isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.RED_DAYS, Ground.CLOSE_CONTACT, "5"))
                .isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.RED_DAYS, Ground.CLOSE_CONTACT, "61"))
                .isFalse();
        assertThat(Stricter.isStricter(PACK, Rule.RED_DAYS, Ground.TESTED_POSITIVE, "14"))
                .as("the pack does not name this ground")
                .isFalse();
        var looser = rule(Rule.RED_DAYS, Ground.CLOSE_CONTACT, "1", noon(2), 20, null);
        assertThat(at(noon(5), looser, contact(noon(0))).colour()).isEqualTo(Colour.RED);
        var held = rule(Rule.GATE_YELLOW, null, "hold", noon(2), 20, null);
        assertThat(Stricter.than(PACK, List.of(held)).gate().yellow()).isEqualTo("hold");
    }

    @Test
    void longer_than_the_pack_is_no_alarm_while_it_is_approved() {
        var contact = contact(noon(0));
        var approved = new LocalStanding(PACK, List.of(days(14, noon(2), 20)), ZONE);
        assertThat(approved.heldBeyondTheRule(noon(12), List.of(contact), List.of()))
                .isEmpty();
    }

    private static Standing at(Instant now, LocalRule local, GroundFact... facts) {
        return new LocalStanding(PACK, List.of(local), ZONE).at(now, List.of(facts), List.of());
    }

    private static LocalRule days(int red, Instant approved, int lastDay) {
        return rule(Rule.RED_DAYS, Ground.CLOSE_CONTACT, Integer.toString(red), approved, lastDay, null);
    }

    private static LocalRule rule(
            Rule rule,
            @Nullable Ground ground,
            String value,
            @Nullable Instant approved,
            int lastDay,
            @Nullable Instant ended) {
        return new LocalRule(
                new UUID(0, 7),
                AreaKey.of("4301"),
                new UUID(0, 8),
                new LocalRule.What(rule, ground, value, "–"),
                LocalRule.Reason.CHAIN_UNCLEAR,
                new Evidence(Evidence.Kind.DOCUMENT, "ORDER-1"),
                DAY_0.plusDays(lastDay),
                start(lastDay + 1),
                issuer(1),
                noon(1),
                approved == null ? null : new HandChange.Decided(issuer(2), approved, HandChange.Outcome.APPROVED),
                ended);
    }

    private static GroundFact contact(Instant known) {
        return new GroundFact(
                UUID.randomUUID(),
                new UUID(0, 9),
                AreaKey.of("4301"),
                Ground.CLOSE_CONTACT,
                GroundFact.Source.ANNOUNCED,
                LocalDate.ofInstant(known, ZONE),
                null,
                new Evidence(Evidence.Kind.CASE, "C-1"),
                issuer(1),
                known,
                null);
    }

    private static GroundFact.Issuer issuer(int number) {
        return new GroundFact.Issuer(new UUID(0, number), "Investigator");
    }

    private static Instant start(int day) {
        return DAY_0.plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static Instant noon(int day) {
        return start(day).plus(12, ChronoUnit.HOURS);
    }
}
