package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.people.model.Door;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.NameTokens;
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
        return transactions.snapshot(() -> marks.find(idMark(idNumber), phoneMark(phone))).stream()
                .findFirst();
    }

    @Override
    public Map<Integer, Found> findAllBy(List<Numbers> sought) {
        var idMarks = new HashMap<Integer, byte[]>();
        var phoneMarks = new HashMap<Integer, byte[]>();
        for (var place = 0; place < sought.size(); place++) {
            put(idMarks, place, idMark(sought.get(place).idNumber()));
            put(phoneMarks, place, phoneMark(sought.get(place).phone()));
        }
        return idMarks.isEmpty() && phoneMarks.isEmpty()
                ? Map.of()
                : transactions.snapshot(() -> marks.findAll(idMarks, phoneMarks));
    }

    @Override
    public Map<Integer, List<Found>> withPhone(List<Personal<String>> phones, AreaKey area) {
        var lookups = phones.stream()
                .map(phone -> vault.lookup(Vault.Field.PHONE, phone))
                .toList();
        return lookups.isEmpty() ? Map.of() : transactions.snapshot(() -> marks.withPhone(lookups, area));
    }

    private static void put(Map<Integer, byte[]> marks, int place, byte @Nullable [] mark) {
        if (mark != null) {
            marks.put(place, mark);
        }
    }

    private byte @Nullable [] idMark(@Nullable Personal<String> idNumber) {
        return idNumber == null ? null : vault.lookup(Vault.Field.ID_NUMBER, idNumber);
    }

    private byte @Nullable [] phoneMark(@Nullable Personal<String> phone) {
        return phone == null ? null : vault.lookup(Vault.Field.PHONE, phone);
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
        var doors = doorsOf(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Resident::id,
                        resident -> masked(resident.person(), doors.getOrDefault(resident.household(), ""))));
    }

    @Override
    public Map<UUID, Named> named(Collection<UUID> ids) {
        var found = residents.findAll(ids).stream()
                .filter(resident -> !resident.hasLeft())
                .toList();
        var doors = doorsOf(found);
        return found.stream()
                .collect(Collectors.toMap(
                        Resident::id,
                        resident -> named(resident.person(), doors.getOrDefault(resident.household(), ""))));
    }

    private static Named named(Person person, String door) {
        var phone = person.phone();
        return new Named(new Personal<>(person.name()), phone == null ? null : phone.normalised(), door);
    }

    private Map<UUID, String> doorsOf(List<Resident> found) {
        return households
                .findAll(found.stream().map(Resident::household).distinct().toList())
                .stream()
                .collect(Collectors.toMap(
                        Household::id, household -> household.door().written()));
    }

    @Override
    public Map<UUID, Holder> holders(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : transactions.snapshot(() -> holdersAmong(ids));
    }

    @Override
    public Set<UUID> household(UUID household) {
        return transactions.snapshot(() -> residents.membersOf(List.of(household)).stream()
                .filter(member -> !member.hasLeft())
                .map(Resident::id)
                .collect(Collectors.toSet()));
    }

    @Override
    public List<Addressee> addressees(Collection<UUID> ids, Collection<UUID> behind) {
        return transactions.snapshot(() -> {
            var found = Stream.concat(residents.findAll(ids).stream(), residents.membersOf(behind).stream())
                    .filter(resident -> !resident.hasLeft())
                    .toList();
            var doors = households
                    .findAll(found.stream().map(Resident::household).distinct().toList())
                    .stream()
                    .collect(Collectors.toMap(Household::id, Household::door));
            return found.stream()
                    .map(resident -> {
                        var door = doors.getOrDefault(resident.household(), new Door(""));
                        return new Addressee(
                                resident.id(),
                                resident.household(),
                                resident.area(),
                                resident.person().name(),
                                door.written(),
                                door.buildingOrder() + "-" + door.order(),
                                resident.person().phone() != null);
                    })
                    .toList();
        });
    }

    private Map<UUID, Holder> holdersAmong(Collection<UUID> ids) {
        var found = residents.findAll(ids).stream()
                .filter(resident -> !resident.hasLeft())
                .toList();
        var doors = households
                .findAll(found.stream().map(Resident::household).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Household::id, Household::door));
        return found.stream()
                .collect(Collectors.toMap(Resident::id, resident -> holder(resident, doors.get(resident.household()))));
    }

    private static Holder holder(Resident resident, @Nullable Door door) {
        var person = resident.person();
        var born = person.birthDate();
        var home = door == null ? new Door("") : door;
        return new Holder(
                resident.id(),
                resident.area(),
                resident.household(),
                NameTokens.initials(person.name()),
                born == null ? null : born.getYear(),
                Masking.name(new Personal<>(person.name())),
                Lines.maskedIdNumber(resident),
                home.buildingLabel(),
                home.written(),
                home.buildingOrder() + "-" + home.order());
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
