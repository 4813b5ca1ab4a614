package org.lianfang.scenarios.testing;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.testing.Visit.Outcome;
import org.lianfang.scenarios.testing.Visit.Reason;

/// Who stays away from a round, and what the grid worker who asks why finds. The shares are assumptions; whoever was
/// refused or not found comes to the next round as anybody else.
final class Absences {

    private static final double INFANT_EXEMPT = 0.4;
    /// Per ten thousand.
    private static final int MEDICAL = 14;

    private static final int ELSEWHERE = 20;
    private static final int MOVED = 44;
    private static final int REFUSED = 49;
    private static final int NOT_FOUND = 61;
    /// Grid workers go out some hours after the first stations have opened.
    private static final int FIRST_HOUR = 9;

    private static final int HOURS = 3;

    private final TestedCity city;
    private final int round;

    /// @param round 0 for the first
    Absences(TestedCity city, int round) {
        this.city = city;
        this.round = round;
    }

    /// @return empty for those who come
    Optional<Visit> of(Dweller dweller) {
        var dice = dice(dweller);
        long years = ChronoUnit.YEARS.between(
                dweller.resident().born(), city.period().first());
        if (years == 0 && dice.chance(INFANT_EXEMPT)) {
            return Optional.of(visit(dweller, Outcome.EXEMPT, Reason.INFANT, dice));
        }
        int luck = dice.below(10_000);
        if (luck < MEDICAL) {
            return Optional.of(visit(dweller, Outcome.EXEMPT, Reason.MEDICAL, dice));
        }
        if (luck < ELSEWHERE) {
            return Optional.of(visit(dweller, Outcome.EXEMPT, Reason.TESTED_ELSEWHERE, dice));
        }
        if (luck < MOVED) {
            return Optional.of(visit(dweller, mayMove(dweller) ? Outcome.MOVED : Outcome.NOT_FOUND, null, dice));
        }
        if (luck < REFUSED) {
            return Optional.of(visit(dweller, Outcome.REFUSED, null, dice));
        }
        return luck < NOT_FOUND ? Optional.of(visit(dweller, Outcome.NOT_FOUND, null, dice)) : Optional.empty();
    }

    /// Somebody who was found positive in an earlier round lies in hospital.
    Visit inHospital(Dweller dweller) {
        return visit(dweller, Outcome.EXEMPT, Reason.MEDICAL, dice(dweller));
    }

    /// Where the number of people is known, nobody comes or goes.
    private boolean mayMove(Dweller dweller) {
        return !city.population()
                .exact()
                .containsKey(dweller.home().village().division().code());
    }

    private Dice dice(Dweller dweller) {
        return city.seed()
                .child("turnout")
                .child(round)
                .child(dweller.resident().id().getLeastSignificantBits())
                .dice();
    }

    private Visit visit(Dweller dweller, Outcome outcome, @Nullable Reason reason, Dice dice) {
        var when = city.rounds().get(round);
        long at = city.period().millisAt(when.day(), (when.hour() + FIRST_HOUR) * 3600 + dice.below(HOURS * 3600));
        return new Visit(Ids.at(at, dice), dweller, outcome, reason, at);
    }
}
