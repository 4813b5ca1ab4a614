package org.lianfang.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/// When others were exposed to a case.
///
/// @param to first moment after it
/// @param since the onset or the first positive sample, from which it is counted
public record ExposureWindow(Instant from, Instant to, LocalDate since) {

    /// From so many days before onset, or before the first positive sample if there was none, until
    /// isolation, or until now. Empty while neither day is known.
    public static Optional<ExposureWindow> of(CaseFile.Dates dates, CaseRules rules, ZoneId zone, Instant now) {
        return Stream.of(
                        Optional.ofNullable(dates.onset()),
                        Optional.ofNullable(dates.positive()),
                        Optional.ofNullable(dates.confirmed()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(since -> {
                    var from = since.minusDays(rules.daysBefore())
                            .atStartOfDay(zone)
                            .toInstant();
                    return new ExposureWindow(from, latest(from, end(dates, rules, since, zone, now)), since);
                });
    }

    private static Instant end(CaseFile.Dates dates, CaseRules rules, LocalDate since, ZoneId zone, Instant now) {
        var end = dates.isolatedAt() == null ? now : dates.isolatedAt();
        if (rules.daysAfter() == null) {
            return end;
        }
        var last = since.plusDays(rules.daysAfter() + 1L).atStartOfDay(zone).toInstant();
        return last.isBefore(end) ? last : end;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
