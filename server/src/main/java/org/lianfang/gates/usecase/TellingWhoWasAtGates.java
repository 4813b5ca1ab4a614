package org.lianfang.gates.usecase;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.lianfang.gates.model.Traveller;
import org.lianfang.gates.store.PeopleAtGates;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Personal;
import org.lianfang.tracing.Setting;
import org.springframework.stereotype.Component;

/// Tells those who look for contacts which residents were at which gate. Whoever is in no register
/// is not told of.
@Component
class TellingWhoWasAtGates implements PresenceSource {

    private final PeopleAtGates people;
    private final Residents residents;

    TellingWhoWasAtGates(PeopleAtGates people, Residents residents) {
        this.people = people;
        this.residents = residents;
    }

    @Override
    public String name() {
        return "gates";
    }

    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {
        people.recordedIn(span.from(), span.to(), some -> tell(some, found));
    }

    private void tell(List<PeopleAtGates.Seen> some, Consumer<PersonAt> found) {
        var known = residents.findAllBy(
                some.stream().map(seen -> numbers(seen.traveller())).toList());
        for (var place = 0; place < some.size(); place++) {
            var seen = some.get(place);
            var scanned = seen.traveller().residentId();
            var recognised = known.get(place);
            if (scanned != null) {
                found.accept(at(seen, scanned));
            } else if (recognised != null) {
                found.accept(at(seen, recognised.resident()));
            }
        }
    }

    private static PersonAt at(PeopleAtGates.Seen seen, UUID resident) {
        return PersonAt.moment(
                seen.crossing(),
                resident,
                new PersonAt.Place("gate:" + seen.gateId(), seen.gate(), seen.area()),
                seen.at(),
                Setting.GATE);
    }

    /// Whoever was scanned is known already.
    private static Residents.Numbers numbers(Traveller traveller) {
        return traveller.residentId() != null
                ? new Residents.Numbers(null, null)
                : new Residents.Numbers(personal(traveller.idNumber()), personal(traveller.phone()));
    }

    private static @Nullable Personal<String> personal(@Nullable String value) {
        return value == null ? null : new Personal<>(value);
    }
}
