package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.FormerPlaces;
import org.lianfang.people.store.FormerPlaces.FormerPlace;
import org.lianfang.people.store.FormerPlaces.Subject;
import org.lianfang.people.store.HomeMeasures;
import org.lianfang.people.store.Tokens;
import org.springframework.stereotype.Component;

/// Takes everything that belongs to a resident or a household along to another area: where they are counted, found and
/// watched over.
@Component
class Moving {

    private final FormerPlaces formerPlaces;
    private final HomeMeasures measures;
    private final Tokens tokens;
    private final Ledger ledger;

    Moving(FormerPlaces formerPlaces, HomeMeasures measures, Tokens tokens, Ledger ledger) {
        this.formerPlaces = formerPlaces;
        this.measures = measures;
        this.tokens = tokens;
        this.ledger = ledger;
    }

    /// After the record itself was replaced. Also renews the tokens of a new name.
    void resident(Resident before, Resident after, LocalDate day) {
        var oldTokens = Tokens.of(before);
        var newTokens = Tokens.of(after);
        if (!oldTokens.equals(newTokens)) {
            tokens.remove(oldTokens);
            tokens.add(newTokens);
        }
        if (before.area().equals(after.area())) {
            return;
        }
        remember(Subject.RESIDENT, before.id(), before.area(), before.stay().areaSince(), day);
        ledger.count(Counting.move(day, Counting.RESIDENTS, before.area(), after.area(), 1));
        measures.of(List.of(before.id())).stream()
                .filter(measure -> measure.lapsesOn().isAfter(day))
                .forEach(measure -> measure(measure, after.area(), day));
    }

    /// After the record itself was replaced. Its members move one by one.
    void household(Household before, Household after, LocalDate day) {
        var oldTokens = Tokens.of(before);
        var newTokens = Tokens.of(after);
        if (!oldTokens.equals(newTokens)) {
            tokens.remove(oldTokens);
            tokens.add(newTokens);
        }
        if (!before.area().equals(after.area())) {
            remember(Subject.HOUSEHOLD, before.id(), before.area(), before.areaSince(), day);
            ledger.count(Counting.move(day, Counting.HOUSEHOLDS, before.area(), after.area(), 1));
        }
    }

    private void measure(HomeMeasure measure, AreaKey to, LocalDate day) {
        measures.move(measure.id(), to, day);
        remember(Subject.MEASURE, measure.id(), measure.area(), measure.areaSince(), day);
        ledger.count(Counting.measureMoves(measure, to, day));
    }

    private void remember(Subject kind, UUID subject, AreaKey area, LocalDate from, LocalDate until) {
        formerPlaces.add(List.of(new FormerPlace(kind, subject, area, from, until)));
    }
}
