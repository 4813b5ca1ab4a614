package org.lianfang.cases.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.response.RulePack;

/// What a rule pack says about cases.
///
/// @param classes those that the pack knows; none under a pack without an illness
/// @param infected classes that are a source for others
/// @param withSymptoms what a positive single sample makes of somebody with symptoms
/// @param daysBefore how many days before onset, or before the first positive sample, others were
///     exposed
/// @param daysAfter how many days after it they may be; absent where the pack sets no end
public record CaseRules(
        List<Classification> classes,
        List<Classification> infected,
        Classification withSymptoms,
        Classification withoutSymptoms,
        Hours hours,
        int daysBefore,
        @Nullable Integer daysAfter) {

    /// Within which something is done, from the moment the case is known or handed over.
    ///
    /// @param acknowledge until a hand-over is acknowledged
    /// @param file for how long a file for another city is accepted
    public record Hours(int report, int interview, int contacts, int acknowledge, int file) {}

    private static final int A_DAY = 24;

    public static CaseRules of(RulePack pack) {
        return new CaseRules(
                classes(pack, "cases.classifications"),
                classes(pack, "cases.infected"),
                one(pack, "cases.positive.with-symptoms"),
                one(pack, "cases.positive.without-symptoms"),
                new Hours(
                        pack.integer("cases.clock.report-hours").orElse(A_DAY),
                        pack.integer("cases.clock.interview-hours").orElse(A_DAY),
                        pack.integer("cases.clock.contacts-hours").orElse(A_DAY),
                        pack.integer("cases.handover.acknowledge-hours").orElse(A_DAY),
                        pack.integer("cases.handover.file-hours").orElse(A_DAY)),
                pack.integer("contacts.window.days-before-onset").orElse(0),
                pack.integer("contacts.window.days-after-onset").orElse(null));
    }

    public boolean isEmpty() {
        return classes.isEmpty();
    }

    public Classification ofPositive(boolean symptoms) {
        return symptoms ? withSymptoms : withoutSymptoms;
    }

    public List<CaseClock> clocks(Instant known) {
        return List.of(
                new CaseClock(CaseClock.Kind.REPORT, known.plus(Duration.ofHours(hours.report)), null),
                new CaseClock(CaseClock.Kind.INTERVIEW, known.plus(Duration.ofHours(hours.interview)), null),
                new CaseClock(CaseClock.Kind.CONTACTS, known.plus(Duration.ofHours(hours.contacts)), null));
    }

    private static List<Classification> classes(RulePack pack, String key) {
        return pack.text(key).stream()
                .flatMap(words -> Stream.of(words.split(",", -1)))
                .map(CaseRules::read)
                .toList();
    }

    private static Classification one(RulePack pack, String key) {
        return pack.text(key).map(CaseRules::read).orElse(Classification.CONFIRMED);
    }

    private static Classification read(String word) {
        return Arrays.stream(Classification.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "A pack names the class of cases '" + word + "'. Maybe it is misspelt?"));
    }
}
