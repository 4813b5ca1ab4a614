package org.lianfang.cases.store;

import java.util.function.Consumer;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.spi.PersonAt;
import org.lianfang.cases.spi.PresenceSource;
import org.springframework.stereotype.Repository;

/// What was told: timelines of cases, lists of passengers and guests.
@Repository
class ToldStays implements PresenceSource {

    private final Stays stays;

    ToldStays(Stays stays) {
        this.stays = stays;
    }

    @Override
    public String name() {
        return "told";
    }

    @Override
    public void recordedIn(Span span, Consumer<PersonAt> found) {
        stays.recorded(span.from(), span.to(), stay -> found.accept(at(stay)));
    }

    private static PersonAt at(Stay stay) {
        var person = stay.resident() == null ? java.util.Objects.requireNonNull(stay.caseId()) : stay.resident();
        return new PersonAt(
                stay.id(),
                person,
                new PersonAt.Place(stay.where(), stay.place(), stay.area()),
                stay.from(),
                stay.to(),
                stay.setting(),
                stay.seat());
    }
}
