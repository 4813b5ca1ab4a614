package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.people.Buildings;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Purpose;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Letters with a code, for people whom no message reaches: one by one at the counter, or for all in a building of
/// whom no telephone is known. Each letter makes the codes before it worthless and is taken down.
@Service
public class PrintingLetters {

    private static final int MOST = 200;

    private final SigningInResidents codes;
    private final Houses houses;
    private final RulesHere rules;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    PrintingLetters(
            SigningInResidents codes,
            Houses houses,
            RulesHere rules,
            SystemTransactions transactions,
            InstantSource clock) {
        this.codes = codes;
        this.houses = houses;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Who lives where.
    @Component
    record Houses(Residents residents, Buildings buildings, Areas areas, AuditLog audit) {}

    /// @param place names of the areas from the prefecture down
    /// @param expires when the code is worthless, used or not
    public record Letter(String name, String place, String door, String code, Instant expires, ZoneId zone) {

        @Override
        public String toString() {
            return "Letter[***]";
        }
    }

    /// @param building as people write it; empty for houses of their own
    /// @param persons of whom no telephone is known
    public record Waiting(AreaKey area, String building, int persons) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/unknown-resident`
    @Needs(Permission.MANAGE_MEASURES)
    public Letter forOne(UUID resident) {
        return houses.residents.addressees(List.of(resident), List.of()).stream()
                .filter(one -> Access.scope().contains(one.area()))
                .findFirst()
                .map(this::letter)
                .orElseThrow(PassesRefusal.UNKNOWN_RESIDENT::with);
    }

    /// For everybody in a building of whom no telephone is known, in order of the doors; 200 at most.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/area-too-large`, `passes/nobody-without-telephone`,
    ///     `passes/too-many-letters`
    @Needs(Permission.MANAGE_MEASURES)
    public List<Letter> forBuilding(@Nullable AreaKey area, @Nullable String building) {
        var place = Fields.required("areaKey", area);
        var label = building == null ? "" : building.strip();
        requireSmall(place);
        var people = unreached(place).getOrDefault(new Key(place, label), List.of());
        if (people.isEmpty()) {
            throw PassesRefusal.NOBODY_WITHOUT_TELEPHONE.with();
        }
        if (people.size() > MOST) {
            throw PassesRefusal.TOO_MANY_LETTERS.with("most", MOST);
        }
        return people.stream()
                .sorted(Comparator.comparing(Residents.Addressee::order).thenComparing(Residents.Addressee::resident))
                .map(this::letter)
                .toList();
    }

    /// In which buildings people live of whom no telephone is known.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `passes/area-too-large`
    @Needs(Permission.MANAGE_MEASURES)
    public List<Waiting> waiting(AreaKey area) {
        requireSmall(area);
        var waiting = new ArrayList<Waiting>();
        unreached(area).forEach((key, people) -> waiting.add(new Waiting(key.area, key.building, people.size())));
        return waiting;
    }

    private record Key(AreaKey area, String building) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::area).thenComparing(Key::building).compare(this, other);
        }
    }

    private Map<Key, List<Residents.Addressee>> unreached(AreaKey area) {
        var doorways = transactions.callAs(
                Access.caller(),
                () -> houses.buildings.doorways(area, rules.in(area).dayOf(clock.instant()), Buildings.Sorting.NONE));
        var keys = doorways.stream()
                .collect(Collectors.toMap(Buildings.Doorway::household, door -> new Key(door.area(), door.label())));
        return houses.residents.addressees(List.of(), keys.keySet()).stream()
                .filter(one -> !one.reachable())
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(keys.get(one.household())), TreeMap::new, Collectors.toList()));
    }

    private Letter letter(Residents.Addressee to) {
        var code = codes.handOut(to.resident());
        transactions.callAs(Access.caller(), () -> {
            houses.audit.record(Act.of("passes.letter-printed", "resident", to.resident(), to.area())
                    .withPurpose(Purpose.CONTACT_PERSON.name()));
            return to;
        });
        var place = houses.areas.places(Set.of(to.area()), AreaLevel.PREFECTURE).getOrDefault(to.area(), "");
        return new Letter(
                to.name(),
                place,
                to.door(),
                code.code(),
                code.expires(),
                rules.in(to.area()).zone());
    }

    /// Whole cities are not printed, nor read for it.
    private static void requireSmall(AreaKey area) {
        Access.requireWithin(area);
        if (area.level().compareTo(AreaLevel.VILLAGE) < 0) {
            throw PassesRefusal.AREA_TOO_LARGE.with();
        }
    }
}
