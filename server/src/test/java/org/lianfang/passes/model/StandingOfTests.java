package org.lianfang.passes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;
import org.lianfang.passes.model.Standing.EndsBy;

class StandingOfTests {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY_0 = LocalDate.of(2022, 7, 1);
    private static final PassRules RULES = new PassRules(
            Map.of(
                    Ground.CLOSE_CONTACT,
                    rule(Ground.CLOSE_CONTACT, 7, 3, GroundRule.Exit.LAST_DAY, 10),
                    Ground.CONTACT_OF_CONTACT,
                    rule(Ground.CONTACT_OF_CONTACT, 0, 7, GroundRule.Exit.NEGATIVE_SAMPLE, 10),
                    Ground.SCREENING_HOLD,
                    rule(Ground.SCREENING_HOLD, 1, 0, GroundRule.Exit.NEGATIVE_SAMPLE, 7),
                    Ground.HOME_ISOLATION,
                    rule(Ground.HOME_ISOLATION, 0, 0, GroundRule.Exit.LAST_DAY, 0)),
            new PassRules.Hours(24, 168, 24),
            new PassRules.GateValues("look-up", "look-up", false, 0, 0, 300),
            3,
            5,
            14);
    private static final StandingOf STANDING = new StandingOf(RULES, ZONE);

    @Example
    void days_one_to_seven_are_red_eight_to_ten_yellow_then_green() {
        var contact = fact(Ground.CLOSE_CONTACT, noon(0));

        assertThat(at(noon(0), contact).colour()).isEqualTo(Colour.RED);
        assertThat(at(start(8).minusMillis(1), contact).colour()).isEqualTo(Colour.RED);
        assertThat(at(start(8), contact).colour()).isEqualTo(Colour.YELLOW);
        assertThat(at(start(11).minusMillis(1), contact).colour()).isEqualTo(Colour.YELLOW);
        assertThat(at(start(11), contact).colour()).isEqualTo(Colour.GREEN);
    }

    @Example
    void a_status_says_since_when_until_when_and_what_ends_it() {
        var contact = fact(Ground.CLOSE_CONTACT, noon(0));

        var red = at(noon(2), contact);
        assertThat(red.since()).isEqualTo(noon(0));
        assertThat(red.until()).isEqualTo(start(8));
        assertThat(red.freeFrom()).isEqualTo(start(11));
        assertThat(red.endsBy()).isEqualTo(EndsBy.LAST_DAY);
        assertThat(red.rule()).isEqualTo("test/one 1 passes.close-contact");
        assertThat(red.next()).isEqualTo(start(8));
        var yellow = at(noon(9), contact);
        assertThat(yellow.since()).isEqualTo(start(8));
        assertThat(yellow.until()).isEqualTo(start(11));
    }

    @Example
    void nothing_holds_before_it_is_known_and_nothing_after_it_was_ended() {
        var late = fact(Ground.CLOSE_CONTACT, noon(3));
        assertThat(at(noon(2), late).colour()).isEqualTo(Colour.GREEN);
        assertThat(at(noon(2), late).next()).isEqualTo(noon(3));
        assertThat(at(noon(3), late).colour()).isEqualTo(Colour.RED);

        var lifted = ended(late, noon(5));
        assertThat(at(noon(4), lifted).colour()).isEqualTo(Colour.RED);
        assertThat(at(noon(5), lifted).colour()).isEqualTo(Colour.GREEN);
    }

    @Example
    void a_negative_sample_of_the_last_day_frees_one_before_it_does_not() {
        var contact = fact(Ground.CONTACT_OF_CONTACT, noon(0));

        assertThat(at(noon(8), List.of(new Negative(noon(6), noon(6))), contact).colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(at(noon(7), List.of(new Negative(noon(7), noon(7))), contact).colour())
                .isEqualTo(Colour.YELLOW);
        assertThat(at(start(8), List.of(new Negative(noon(7), noon(7))), contact)
                        .colour())
                .isEqualTo(Colour.GREEN);
        var waiting = at(noon(8), List.of(new Negative(noon(8), noon(9))), contact);
        assertThat(waiting.until()).isEqualTo(noon(9));
    }

    @Example
    void the_clock_ends_what_no_sample_ends_and_that_it_lasts_too_long_is_seen_before() {
        var hold = fact(Ground.SCREENING_HOLD, noon(0));

        assertThat(at(noon(1), hold).until()).isEqualTo(start(8));
        assertThat(STANDING.heldBeyondTheRule(noon(1), List.of(hold), List.of()))
                .isEmpty();
        assertThat(STANDING.heldBeyondTheRule(noon(2), List.of(hold), List.of()))
                .containsExactly(hold);
        assertThat(at(start(8), hold).colour()).isEqualTo(Colour.GREEN);
    }

    @Example
    void a_ground_without_its_last_day_and_one_that_the_pack_does_not_name_restrict_nobody() {
        var endless = new GroundFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AreaKey.of("4301"),
                Ground.HOME_ISOLATION,
                GroundFact.Source.ANNOUNCED,
                DAY_0,
                null,
                evidence(),
                issuer(),
                noon(0),
                null);
        assertThat(at(noon(1), endless).colour()).isEqualTo(Colour.GREEN);
        assertThat(at(noon(1), fact(Ground.HIGH_RISK_LEAVER, noon(0))).colour()).isEqualTo(Colour.GREEN);
    }

    @Example
    void what_was_done_by_hand_ends_by_itself_after_the_days_of_the_pack() {
        var fact = new GroundFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AreaKey.of("4301"),
                Ground.CLOSE_CONTACT,
                GroundFact.Source.HAND,
                DAY_0,
                null,
                evidence(),
                issuer(),
                noon(2),
                null);
        assertThat(at(noon(5), fact).colour()).isEqualTo(Colour.RED);
        assertThat(at(start(6), fact).colour()).isEqualTo(Colour.GREEN);
    }

    @Example
    void the_gravest_ground_speaks() {
        var yellow = fact(Ground.CONTACT_OF_CONTACT, noon(0));
        var red = fact(Ground.CLOSE_CONTACT, noon(1));
        assertThat(at(noon(2), yellow, red).because()).isEqualTo(red);
        assertThat(at(noon(9), yellow, red).colour()).isEqualTo(Colour.YELLOW);
    }

    @Property(tries = 1_000)
    void the_same_facts_give_the_same_status_in_whatever_order(
            @ForAll("facts") List<GroundFact> facts, @ForAll("moments") Instant now, @ForAll long seed) {
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(STANDING.at(now, shuffled, List.of())).isEqualTo(STANDING.at(now, facts, List.of()));
    }

    /// Between two moments that were announced nothing changes: the clock misses nothing.
    @Property(tries = 1_000)
    void nothing_changes_before_the_moment_that_was_announced(
            @ForAll("facts") List<GroundFact> facts, @ForAll("moments") Instant now) {
        var standing = STANDING.at(now, facts, List.of());
        var next = standing.next();
        var ends = facts.stream()
                .map(GroundFact::ended)
                .filter(end -> end != null && end.isAfter(now))
                .toList();
        var just = next == null ? now.plus(90, ChronoUnit.DAYS) : next.minusMillis(1);
        if (ends.stream().allMatch(end -> end.isAfter(just)) && just.isAfter(now)) {
            assertThat(STANDING.at(just, facts, List.of()).saysTheSameAs(standing))
                    .isTrue();
        }
    }

    @Property(tries = 1_000)
    void no_status_is_without_rule_evidence_issuer_and_an_end(
            @ForAll("facts") List<GroundFact> facts, @ForAll("moments") Instant now) {
        var standing = STANDING.at(now, facts, List.of());
        if (standing.colour() != Colour.GREEN) {
            assertThat(standing.because()).isNotNull();
            assertThat(standing.rule()).startsWith("test/one 1 passes.");
            assertThat(standing.until()).isAfter(now);
            assertThat(standing.freeFrom()).isAfterOrEqualTo(standing.until());
            assertThat(standing.endsBy()).isNotNull();
            assertThat(STANDING.at(now.plus(60, ChronoUnit.DAYS), facts, List.of())
                            .colour())
                    .as("an automatic exit always exists")
                    .isEqualTo(Colour.GREEN);
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(-24, 24 * 20).map(hours -> start(0).plus(hours, ChronoUnit.HOURS));
    }

    @Provide
    Arbitrary<List<GroundFact>> facts() {
        return Combinators.combine(
                        Arbitraries.of(Ground.values()),
                        Arbitraries.of(GroundFact.Source.values()),
                        Arbitraries.integers().between(-5, 5),
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(0, 200).injectNull(0.5))
                .as((ground, source, day, known, ended) -> new GroundFact(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        AreaKey.of("4301"),
                        ground,
                        source,
                        DAY_0.plusDays(day),
                        ground.bringsItsEnd() ? DAY_0.plusDays(day + 7L) : null,
                        evidence(),
                        issuer(),
                        start(0).plus(known, ChronoUnit.HOURS),
                        ended == null ? null : start(0).plus(known + ended, ChronoUnit.HOURS)))
                .list()
                .ofMaxSize(6);
    }

    private static Standing at(Instant now, GroundFact... facts) {
        return at(now, List.of(), facts);
    }

    private static Standing at(Instant now, List<Negative> negatives, GroundFact... facts) {
        return STANDING.at(now, List.of(facts), negatives);
    }

    private static GroundFact fact(Ground ground, Instant known) {
        return new GroundFact(
                UUID.randomUUID(),
                UUID.randomUUID(),
                AreaKey.of("4301"),
                ground,
                GroundFact.Source.ANNOUNCED,
                DAY_0,
                null,
                evidence(),
                issuer(),
                known,
                null);
    }

    private static GroundFact ended(GroundFact fact, @Nullable Instant at) {
        return new GroundFact(
                fact.id(),
                fact.resident(),
                fact.area(),
                fact.ground(),
                fact.source(),
                fact.dayZero(),
                fact.until(),
                fact.evidence(),
                fact.issuer(),
                fact.known(),
                at);
    }

    private static GroundRule rule(Ground ground, int red, int yellow, GroundRule.Exit exit, int longest) {
        return new GroundRule(ground, "test/one 1 passes." + ground.word(), red, yellow, exit, longest, Colour.RED);
    }

    private static Evidence evidence() {
        return new Evidence(Evidence.Kind.CASE, "C-1");
    }

    private static GroundFact.Issuer issuer() {
        return new GroundFact.Issuer(new UUID(0, 1), "Investigator");
    }

    private static Instant start(int day) {
        return DAY_0.plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static Instant noon(int day) {
        return start(day).plus(12, ChronoUnit.HOURS);
    }
}
