package org.lianfang.cases.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.kernel.area.AreaKey;

/// Somebody whom a person has verified as a contact of a case, or found to be none.
///
/// @param caseArea where the case lives
/// @param area where the contact lives
/// @param choice where the measure is spent, when the pack leaves it open
/// @param withdrawn absent while it stands
/// @param handedOver absent while this city looks after it
public record Contact(
        UUID id,
        UUID caseId,
        AreaKey caseArea,
        UUID resident,
        AreaKey area,
        Exposed exposed,
        @Nullable MeasurePlace choice,
        AtHome atHome,
        Decision decision,
        Decider decider,
        @Nullable Withdrawn withdrawn,
        @Nullable HandedOver handedOver) {

    /// What a person has found.
    public enum Decision {
        VERIFIED,
        REJECTED
    }

    /// @param place where they met
    /// @param seconds how long in all
    /// @param lastOn day 0, in the zone of the response
    public record Exposed(
            ContactKind kind,
            ContactGround ground,
            String place,
            String note,
            Instant first,
            Instant last,
            long seconds,
            LocalDate lastOn) {

        @Override
        public String toString() {
            return "Exposed[***]";
        }
    }

    /// What may keep the contact at home instead of at a site.
    ///
    /// @param birthYear as the register knows it
    /// @param marked by whoever verified
    public record AtHome(@Nullable Integer birthYear, Set<HomeReason> marked) {

        public static final AtHome NOTHING = new AtHome(null, Set.of());

        @Override
        public String toString() {
            return "AtHome[***]";
        }
    }

    public record Withdrawn(UUID by, Instant at, String why) {}

    /// @param to the city that has answered that it looks after it
    public record HandedOver(Instant at, String to) {}

    public Contact with(AtHome other) {
        return new Contact(
                id, caseId, caseArea, resident, area, exposed, choice, other, decision, decider, withdrawn, handedOver);
    }

    /// Whether somebody is a contact, whoever looks after them.
    public boolean stands() {
        return decision == Decision.VERIFIED && withdrawn == null;
    }

    /// Whether a measure follows from it here.
    public boolean counts() {
        return stands() && handedOver == null;
    }

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
