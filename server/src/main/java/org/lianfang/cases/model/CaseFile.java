package org.lianfang.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// A case.
///
/// @param area where the person lives
/// @param number as people call it
/// @param resident absent for whoever is not in the register
/// @param investigator absent while nobody has taken it
public record CaseFile(
        UUID id,
        AreaKey area,
        String number,
        @Nullable UUID resident,
        Origin origin,
        Classification classification,
        Dates dates,
        Told told,
        List<CaseClock> clocks,
        @Nullable Decider investigator,
        int version) {

    /// Where a case comes from.
    public enum Source {
        SAMPLE,
        REPORT,
        LINE_LIST,
        /// Handed over by another city: looked after here.
        HANDED_OVER,
        /// Of another city, which handed contacts of it over: named here, counted there.
        ELSEWHERE
    }

    /// @param reference sample, number of the report, or list and number in it: the same is taken
    ///     in once
    public record Origin(
            Source source, String reference, @Nullable UUID list, UUID openedBy, Instant openedAt) {}

    /// @param positive day of the first positive sample
    /// @param isolatedAt from when nobody else is exposed
    /// @param exposedFrom first day on which the case may have been infected, as it was told
    /// @param exposedUntil last day of that
    public record Dates(
            @Nullable LocalDate onset,
            @Nullable LocalDate positive,
            @Nullable LocalDate confirmed,
            @Nullable Instant isolatedAt,
            @Nullable LocalDate exposedFrom,
            @Nullable LocalDate exposedUntil) {

        public static final Dates UNKNOWN = new Dates(null, null, null, null, null, null);

        public Dates withPositive(LocalDate day) {
            return new Dates(onset, day, confirmed, isolatedAt, exposedFrom, exposedUntil);
        }
    }

    /// @param age in the words of whoever told it, such as `50s`
    /// @param infectedAt where the case was infected; absent when it was not told
    public record Told(
            String age,
            @Nullable String sex,
            String note,
            @Nullable InfectedAt infectedAt) {

        public static final Told NOTHING = new Told("", null, "", null);

        @Override
        public String toString() {
            return "Told[***]";
        }
    }

    /// @param building as people write it; absent when it was not told
    public record InfectedAt(AreaKey area, @Nullable String building) {}

    public CaseFile with(Classification other) {
        return new CaseFile(id, area, number, resident, origin, other, dates, told, clocks, investigator, version);
    }

    public CaseFile with(Dates other) {
        return new CaseFile(
                id, area, number, resident, origin, classification, other, told, clocks, investigator, version);
    }

    public CaseFile with(Told other) {
        return new CaseFile(
                id, area, number, resident, origin, classification, dates, other, clocks, investigator, version);
    }

    public CaseFile inVersion(int other) {
        return new CaseFile(
                id, area, number, resident, origin, classification, dates, told, clocks, investigator, other);
    }

    /// By whom the engine knows them: the resident, or the case itself.
    public UUID person() {
        return resident == null ? id : resident;
    }

    public boolean isInfected(CaseRules rules) {
        return rules.infected().contains(classification);
    }

    @Override
    public String toString() {
        return "CaseFile[" + id + "]";
    }
}
