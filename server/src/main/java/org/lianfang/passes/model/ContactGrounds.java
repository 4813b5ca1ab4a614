package org.lianfang.passes.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.MeasurePlace;
import org.lianfang.passes.Ground;

/// Which health grounds follow from the measure of a contact. The kind of contact is the ground where the pack names
/// it,
/// and the pack counts its days; where it does not, the days at home are, until the last day of the measure. A ground
/// that the pack does not name restricts nobody.
public final class ContactGrounds {

    private ContactGrounds() {}

    /// @param until last day, for grounds that bring it
    public record Wanted(
            Ground ground, LocalDate dayZero, @Nullable LocalDate until, CaseEvent.Reason reason) {

        /// Whether a fact says this already.
        public boolean is(GroundFact fact) {
            return fact.ground() == ground
                    && fact.dayZero().equals(dayZero)
                    && java.util.Objects.equals(fact.until(), until);
        }
    }

    public static List<Wanted> of(CaseEvent.MeasureDecided measure, PassRules rules) {
        var ofKind = measure.reasons().stream()
                .filter(reason -> rules.of(ground(reason.kind())).isPresent())
                .map(reason -> new Wanted(ground(reason.kind()), reason.lastExposure(), null, reason))
                .toList();
        return ofKind.isEmpty() ? atHome(measure, rules).stream().toList() : ofKind;
    }

    private static Optional<Wanted> atHome(CaseEvent.MeasureDecided measure, PassRules rules) {
        return ground(measure.place())
                .filter(ground -> rules.of(ground).isPresent())
                .flatMap(ground -> measure.reasons().stream()
                        .findFirst()
                        .map(reason -> new Wanted(ground, measure.lastExposure(), measure.until(), reason)));
    }

    private static Ground ground(ContactKind kind) {
        return switch (kind) {
            case CLOSE -> Ground.CLOSE_CONTACT;
            case OF_CONTACT -> Ground.CONTACT_OF_CONTACT;
        };
    }

    private static Optional<Ground> ground(MeasurePlace place) {
        return switch (place) {
            case HOME -> Optional.of(Ground.HOME_ISOLATION);
            case MONITORING -> Optional.of(Ground.HOME_MONITORING);
            case CENTRAL -> Optional.empty();
        };
    }
}
