package org.lianfang.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Everything this module announces.
public sealed interface CaseEvent {

    /// A case was classified as infected for the first time: from now on it is a source.
    ///
    /// @param person in the register; absent for whoever is not
    /// @param areaKey where the person lives
    /// @param classification `CONFIRMED`, `ASYMPTOMATIC`, `CLINICAL`, `PROBABLE`
    /// @param on civil day, in the zone of the response
    record CaseConfirmed(
            UUID caseId, long areaKey, @Nullable UUID person, String classification, LocalDate on)
            implements CaseEvent {}

    /// From now on a contact is under this measure. A plan of several phases is told phase by
    /// phase, each on its first day; told again under the same id it replaces what was told before.
    ///
    /// @param contactId of the one plan that the person has, however many cases it rests on
    /// @param person in the register
    /// @param areaKey where the person lives
    /// @param lastExposure day 0
    /// @param until last day of the phase
    /// @param testDays of the phase, ascending
    record MeasureDecided(
            UUID contactId,
            UUID person,
            long areaKey,
            MeasurePlace place,
            LocalDate lastExposure,
            LocalDate until,
            List<LocalDate> testDays)
            implements CaseEvent {}

    /// Nothing is asked of the contact any more.
    ///
    /// @param contactId as it was decided
    /// @param on first free day
    record MeasureEnded(UUID contactId, UUID person, long areaKey, LocalDate on, Why why) implements CaseEvent {}

    /// Why a measure ends.
    enum Why {
        /// Its last day is over.
        DONE,
        /// No reason is left: the contact was none, the case was none.
        NO_REASON_LEFT,
        /// The contact is a case now.
        BECAME_A_CASE,
        /// The response is over.
        RESPONSE_OVER
    }
}
