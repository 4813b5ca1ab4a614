package org.lianfang.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything this module announces.
public sealed interface CaseEvent {

    /// A case was classified as infected: from now on it is a source. Of this case the event with the greatest version
    /// holds, in whatever order they come.
    ///
    /// @param areaKey where the person lives
    /// @param person in the register; absent for whoever is not
    /// @param classification `CONFIRMED`, `ASYMPTOMATIC`, `CLINICAL`, `PROBABLE`
    /// @param on civil day, in the zone of the response
    record CaseConfirmed(
            UUID caseId,
            int version,
            long areaKey,
            @Nullable UUID person,
            String classification,
            LocalDate on,
            Finding finding)
            implements CaseEvent {}

    /// How it became known that somebody is infected.
    ///
    /// @param positive day of the first positive sample, when it was told
    /// @param by account that decided, or [org.lianfang.kernel.access.Caller#SYSTEM_ID]
    record Finding(Known known, @Nullable LocalDate positive, Instant at, UUID by) {}

    /// By what a case is known to be one.
    enum Known {
        /// A positive single sample, of which testing has told everybody.
        BY_SAMPLE,
        /// Somebody reported it, or decided so.
        BY_DECISION,
        /// A list of cases of the past.
        BY_LIST
    }

    /// A case turned out to be none.
    ///
    /// @param person in the register; absent for whoever is not
    record CaseRuledOut(
            UUID caseId,
            int version,
            long areaKey,
            @Nullable UUID person,
            Instant at,
            UUID by) implements CaseEvent {}

    /// From now on a contact is under this measure. A plan of several phases is told phase by phase, each on its first
    /// day. Of what is told under one id, ends included, the greatest version holds, in whatever order it comes.
    ///
    /// @param contactId of the one plan that the person has, however many cases it rests on
    /// @param person in the register
    /// @param areaKey where the person lives
    /// @param reasons for which it is asked, one of each kind of contact
    /// @param lastExposure day 0
    /// @param until last day of the phase
    /// @param testDays of the phase, ascending
    record MeasureDecided(
            UUID contactId,
            int version,
            UUID person,
            long areaKey,
            List<Reason> reasons,
            MeasurePlace place,
            LocalDate lastExposure,
            LocalDate until,
            List<LocalDate> testDays)
            implements CaseEvent {}

    /// @param lastExposure as this kind of contact
    /// @param by account that verified it
    record Reason(ContactKind kind, LocalDate lastExposure, UUID by, Instant at) {}

    /// Nothing is asked of the contact any more.
    ///
    /// @param contactId as it was decided
    /// @param on first free day
    record MeasureEnded(UUID contactId, int version, UUID person, long areaKey, LocalDate on, Why why)
            implements CaseEvent {}

    /// Why a measure ends.
    enum Why {
        /// Its last day is over.
        DONE,
        /// No reason is left: the contact was none, the case was none.
        NO_REASON_LEFT,
        /// The contact is a case now.
        BECAME_A_CASE,
        /// Another city has taken the contact over.
        HANDED_OVER,
        /// The response is over.
        RESPONSE_OVER
    }
}
