package org.lianfang.passes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;

class ContactGroundsTests {

    private static final LocalDate DAY_0 = LocalDate.of(2022, 7, 1);
    private static final UUID PLAN = UUID.fromString("018f2f3a-0000-7000-8000-000000000001");

    @Test
    void the_kind_of_contact_is_the_ground_where_the_pack_names_it_each_from_its_own_exposure() {
        var rules = rules(Ground.CLOSE_CONTACT, Ground.CONTACT_OF_CONTACT, Ground.HOME_ISOLATION);
        var both = measure(MeasurePlace.HOME, reason(ContactKind.CLOSE, 0), reason(ContactKind.OF_CONTACT, 4));
        assertThat(ContactGrounds.of(both, rules))
                .extracting(one -> one.ground() + " " + one.dayZero() + " " + one.until())
                .containsExactly("CLOSE_CONTACT 2022-07-01 null", "CONTACT_OF_CONTACT 2022-07-05 null");
    }

    @Test
    void days_at_home_are_the_ground_where_the_pack_names_no_kind_and_nothing_is_where_it_names_none() {
        var rules = rules(Ground.HOME_ISOLATION, Ground.HOME_MONITORING);
        assertThat(grounds(MeasurePlace.HOME, rules)).containsExactly("HOME_ISOLATION 2022-07-08");
        assertThat(grounds(MeasurePlace.MONITORING, rules)).containsExactly("HOME_MONITORING 2022-07-08");
        assertThat(grounds(MeasurePlace.CENTRAL, rules)).isEmpty();
        assertThat(grounds(MeasurePlace.HOME, rules(Ground.TESTED_POSITIVE))).isEmpty();
    }

    private static List<String> grounds(MeasurePlace place, PassRules rules) {
        return ContactGrounds.of(measure(place, reason(ContactKind.OF_CONTACT, 0)), rules).stream()
                .map(one -> one.ground() + " " + one.until())
                .toList();
    }

    private static CaseEvent.MeasureDecided measure(MeasurePlace place, CaseEvent.Reason... reasons) {
        return new CaseEvent.MeasureDecided(
                PLAN, 1, PLAN, 1, List.of(reasons), place, DAY_0, DAY_0.plusDays(7), List.of());
    }

    private static CaseEvent.Reason reason(ContactKind kind, int day) {
        return new CaseEvent.Reason(kind, DAY_0.plusDays(day), PLAN, Instant.EPOCH);
    }

    private static PassRules rules(Ground... grounds) {
        var named = Stream.of(grounds)
                .collect(java.util.stream.Collectors.toMap(
                        ground -> ground,
                        ground -> new GroundRule(ground, "test", 7, 3, GroundRule.Exit.LAST_DAY, 10, Colour.RED)));
        return new PassRules(
                Map.copyOf(named),
                new PassRules.Hours(24, 168, 24),
                new PassRules.GateValues("look-up", "look-up", false, 0, 0, 300),
                3,
                5,
                14);
    }
}
