package org.lianfang.cases.usecase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.store.OutsidePersons;
import org.lianfang.cases.store.People;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;

/// Who the people of a hand-over are, in full, in the register or not. Inside a transaction that sees every area;
/// whoever
/// asks has a purpose and takes the act down.
@Component
class PersonsOfHandovers {

    private final Residents residents;
    private final People people;
    private final OutsidePersons outside;
    private final Cities cities;

    PersonsOfHandovers(Residents residents, People people, OutsidePersons outside, Cities cities) {
        this.residents = residents;
        this.people = people;
        this.outside = outside;
        this.cities = cities;
    }

    /// Read at once for all of them.
    record Known(Map<UUID, Residents.Named> names, Map<UUID, AreaKey> homes) {}

    Known of(List<HandedItems.Thing> things) {
        var ids = things.stream()
                .map(HandedItems.Thing::resident)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Known(residents.named(ids), people.homes(ids));
    }

    /// @return absent when nobody knows
    @Nullable
    OutsidePerson of(HandedItems.Thing thing, Known known) {
        var resident = thing.resident();
        if (resident != null) {
            return inRegister(resident, known);
        }
        var file = thing.file();
        return file == null ? thing.requireOutside().person() : ofCase(file);
    }

    private @Nullable OutsidePerson ofCase(CaseFile file) {
        return outside.ofCase(file.id());
    }

    private @Nullable OutsidePerson inRegister(UUID resident, Known known) {
        var named = known.names.get(resident);
        if (named == null) {
            return null;
        }
        var phone = named.phone();
        var home = known.homes.get(resident);
        return new OutsidePerson(
                named.name().value(),
                phone == null ? null : phone.value(),
                home == null ? named.door() : cities.placeOf(home, named.door()));
    }
}
