package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.Person;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.MeasureMarks;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.stereotype.Service;

/// The door of this module. Sees every area unless said otherwise; tells only what the door allows.
@Service
class AnsweringOtherModules implements Residents {

    private final MeasureMarks marks;
    private final RegisteredResidents residents;
    private final RegisteredHouseholds households;
    private final Vault vault;
    private final SystemTransactions transactions;

    AnsweringOtherModules(
            MeasureMarks marks,
            RegisteredResidents residents,
            RegisteredHouseholds households,
            Vault vault,
            SystemTransactions transactions) {
        this.marks = marks;
        this.residents = residents;
        this.households = households;
        this.vault = vault;
        this.transactions = transactions;
    }

    @Override
    public Optional<Found> findBy(@Nullable Personal<String> idNumber, @Nullable Personal<String> phone) {
        if (idNumber == null && phone == null) {
            return Optional.empty();
        }
        var idMark = idNumber == null ? null : vault.lookup(Vault.Field.ID_NUMBER, idNumber);
        var phoneMark = phone == null ? null : vault.lookup(Vault.Field.PHONE, phone);
        return transactions.snapshot(() -> marks.find(idMark, phoneMark)).stream()
                .findFirst();
    }

    @Override
    public Map<UUID, ActiveMeasure> measuresOn(LocalDate day, Collection<UUID> residents) {
        return residents.isEmpty() ? Map.of() : transactions.snapshot(() -> marks.on(day, residents));
    }

    @Override
    public Map<String, ActiveMeasure> measuresByMark(LocalDate day) {
        return transactions.snapshot(() -> marks.byMark(day));
    }

    @Override
    public Map<UUID, Masked> masked(Collection<UUID> ids) {
        var found = residents.findAll(ids);
        var doors = households
                .findAll(found.stream().map(Resident::household).distinct().toList())
                .stream()
                .collect(Collectors.toMap(
                        Household::id, household -> household.door().written()));
        return found.stream()
                .collect(Collectors.toMap(
                        Resident::id,
                        resident -> masked(resident.person(), doors.getOrDefault(resident.household(), ""))));
    }

    private static Masked masked(Person person, String door) {
        var phone = person.phone();
        return new Masked(Masking.name(new Personal<>(person.name())), phone == null ? null : phone.toString(), door);
    }

    @Override
    public Map<AreaKey, Long> measuresEnding(AreaKey area, LocalDate from, LocalDate to) {
        return transactions.snapshot(() -> marks.ending(area, from, to));
    }
}
