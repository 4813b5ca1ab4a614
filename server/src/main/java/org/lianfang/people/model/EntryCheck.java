package org.lianfang.people.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.time.PlausibleTime;
import org.lianfang.people.model.ResidentEntry.CareNeedEntry;

/// Checks a whole entry and understands it. All that is wrong is found in one go.
public final class EntryCheck {

    private final Findings findings = new Findings();
    private final LocalDate today;

    private EntryCheck(LocalDate today) {
        this.today = today;
    }

    /// @param today birth dates after it are refused, care needs that ended before it too
    /// @throws Refusal `kernel/fields-not-valid` with a pointer to each wrong field
    public static CheckedEntry check(ResidentEntry entry, LocalDate today) {
        var check = new EntryCheck(today);
        var id = check.findings.uuid("id", entry.id());
        var person = new PersonCheck(check.findings, today, null).of(entry);
        var home = check.home(entry);
        var needs = check.needs(entry);
        var since = check.since(entry);
        check.findings.orRefuse();
        return new CheckedEntry(id == null ? Ids.next() : id, person, Objects.requireNonNull(home), needs, since);
    }

    /// The same for an edit: what comes back masked is unchanged. Another household or another door is a move.
    public static CheckedEntry checkEdit(ResidentEntry entry, Resident before, Household household, LocalDate today) {
        var check = new EntryCheck(today);
        var person = new PersonCheck(check.findings, today, before.person()).of(entry);
        var home = check.homeAfterEdit(entry, household);
        var needs = check.needs(entry);
        check.findings.orRefuse();
        return new CheckedEntry(before.id(), person, Objects.requireNonNull(home), needs, today);
    }

    private @Nullable Home homeAfterEdit(ResidentEntry entry, Household household) {
        var chosen = findings.uuid("householdId", entry.householdId());
        if (entry.household() != null || (chosen != null && !chosen.equals(household.id()))) {
            return home(entry);
        }
        var door = PlainText.clean(entry.door());
        var sameDoor = door.isEmpty()
                || new Door(door).canonical().equals(household.door().canonical());
        var sameArea = entry.areaKey() == null
                || entry.areaKey().equals(household.area().toString());
        if (sameDoor && sameArea) {
            return new Home.Known(household.id());
        }
        var area = entry.areaKey() == null ? household.area() : area("areaKey", entry.areaKey());
        if (PlainText.length(door) > Door.LONGEST) {
            findings.add("door", KernelRefusal.TEXT_TOO_LONG, Map.of("field", "door", "limit", Door.LONGEST));
        }
        return area == null ? null : new Home.Behind(area, door.isEmpty() ? household.door() : new Door(door));
    }

    private @Nullable Home home(ResidentEntry entry) {
        var household = entry.household();
        if (household != null) {
            return named(household, entry.areaKey());
        }
        var known = findings.uuid("householdId", entry.householdId());
        if (known != null) {
            return new Home.Known(known);
        }
        var area = area("areaKey", entry.areaKey());
        var door = findings.text("door", entry.door(), Door.LONGEST, PeopleRefusal.DOOR_MISSING);
        return area == null || door.isEmpty() ? null : new Home.Behind(area, new Door(door));
    }

    private @Nullable Home named(ResidentEntry.HouseholdEntry household, @Nullable String areaOfResident) {
        var id = findings.uuid("household/id", household.id());
        var area = area("household/areaKey", household.areaKey() == null ? areaOfResident : household.areaKey());
        var door = findings.text("household/door", household.door(), Door.LONGEST, PeopleRefusal.DOOR_MISSING);
        var kind = findings.choice("household/kind", household.kind(), HouseholdKind.class, HouseholdKind.FAMILY);
        if (area == null || door.isEmpty()) {
            return null;
        }
        return id == null ? new Home.Behind(area, new Door(door)) : new Home.Named(id, area, new Door(door), kind);
    }

    /// People live in a village (or community), one of its grids or one of its cells.
    private @Nullable AreaKey area(String field, @Nullable String typed) {
        return livableArea(findings, field, typed);
    }

    static @Nullable AreaKey livableArea(Findings findings, String field, @Nullable String typed) {
        var area = areaIn(findings, field, typed);
        if (area != null && area.level().compareTo(AreaLevel.VILLAGE) < 0) {
            findings.add(field, PeopleRefusal.AREA_TOO_WIDE, Map.of("area", area));
            return null;
        }
        return area;
    }

    private static @Nullable AreaKey areaIn(Findings findings, String field, @Nullable String typed) {
        var text = PlainText.clean(typed);
        if (text.isEmpty()) {
            findings.add(field, KernelRefusal.FIELD_MISSING, Map.of("field", field));
            return null;
        }
        try {
            return AreaKey.of(text);
        } catch (IllegalArgumentException notAKey) {
            findings.add(field, PeopleRefusal.UNKNOWN_AREA, Map.of("area", ""));
            return null;
        }
    }

    private List<CareNeed> needs(ResidentEntry entry) {
        var entered = entry.careNeeds() == null ? List.<CareNeedEntry>of() : entry.careNeeds();
        var needs = new ArrayList<CareNeed>();
        for (var index = 0; index < entered.size(); index++) {
            var field = "careNeeds/" + index;
            var need = entered.get(index);
            if (need == null) {
                findings.add(field, KernelRefusal.FIELD_MISSING, Map.of("field", field));
                continue;
            }
            var kind = findings.choice(field + "/kind", need.kind(), CareNeed.Kind.class, CareNeed.Kind.OTHER);
            var until = until(field + "/until", need.until());
            if (until != null && needs.stream().noneMatch(other -> other.kind() == kind)) {
                needs.add(new CareNeed(kind, until));
            }
        }
        return needs;
    }

    private LocalDate since(ResidentEntry entry) {
        var typed = PlainText.clean(entry.since());
        try {
            var since = typed.isEmpty() ? today : PlausibleTime.day(typed);
            if (since.isAfter(today)) {
                findings.add("since", PeopleRefusal.DATE_IN_THE_FUTURE);
            }
            return since;
        } catch (DateTimeParseException notADate) {
            findings.add("since", PeopleRefusal.DATE_NOT_VALID);
            return today;
        }
    }

    private @Nullable LocalDate until(String field, @Nullable String typed) {
        try {
            var until = PlausibleTime.day(PlainText.clean(typed));
            if (until.isBefore(today)) {
                findings.add(field, PeopleRefusal.CARE_NEED_EXPIRED);
            }
            return until;
        } catch (DateTimeParseException notADate) {
            findings.add(field, PeopleRefusal.DATE_NOT_VALID);
            return null;
        }
    }
}
