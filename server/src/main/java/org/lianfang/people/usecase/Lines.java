package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.HomeMeasures;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Turns residents into lines of a list.
@Component
class Lines {

    private final RegisteredHouseholds households;
    private final HomeMeasures measures;
    private final Areas areas;
    private final Ledger ledger;

    Lines(RegisteredHouseholds households, HomeMeasures measures, Areas areas, Ledger ledger) {
        this.households = households;
        this.measures = measures;
        this.areas = areas;
        this.ledger = ledger;
    }

    /// One line each, in the same order.
    List<ResidentLine> of(List<Resident> residents) {
        return of(residents, null);
    }

    /// @param day whose measures are shown; today's when absent
    List<ResidentLine> of(List<Resident> residents, @Nullable LocalDate day) {
        if (residents.isEmpty()) {
            return List.of();
        }
        var doors = households
                .findAll(residents.stream().map(Resident::household).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Household::id, Function.identity()));
        var names =
                areas.places(residents.stream().map(Resident::area).distinct().toList(), AreaLevel.VILLAGE);
        var held = measures.of(residents.stream().map(Resident::id).toList());
        return residents.stream()
                .map(resident -> line(resident, doors, names, measureOf(resident, held, day)))
                .toList();
    }

    private ResidentLine line(
            Resident resident,
            Map<UUID, Household> doors,
            Map<AreaKey, String> names,
            ResidentLine.@Nullable Measure measure) {
        var person = resident.person();
        var household = doors.get(resident.household());
        return new ResidentLine(
                resident.id(),
                person.name(),
                Masking.name(new Personal<>(person.name())),
                person.sex(),
                person.ageOn(ledger.today(resident.area())),
                maskedIdNumber(resident),
                person.phone() == null ? null : person.phone().toString(),
                household == null ? "" : household.door().written(),
                resident.household(),
                resident.area(),
                names.get(resident.area()),
                person.kind(),
                measure,
                resident.version());
    }

    private ResidentLine.@Nullable Measure measureOf(
            Resident resident, List<HomeMeasure> held, @Nullable LocalDate day) {
        var asked = day == null ? ledger.today(resident.area()) : day;
        return held.stream()
                .filter(measure -> measure.resident().equals(resident.id()) && measure.holdsOn(asked))
                .map(measure -> new ResidentLine.Measure(
                        measure.order().kind(), measure.order().until()))
                .findFirst()
                .orElse(null);
    }

    static @Nullable String maskedIdNumber(Resident resident) {
        var number = resident.person().paper().number();
        return number == null ? null : Masking.idNumber(number);
    }
}
