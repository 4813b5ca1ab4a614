package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.MeasureEntry;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.HomeMeasures;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.response.Responses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts people under a home measure, one or many. The number of days and its source come from the rule pack of the
/// response; without a rule there is no measure.
@Service
public class OrderingHomeMeasures {

    private final RegisteredResidents residents;
    private final HomeMeasures measures;
    private final Responses responses;
    private final Ledger ledger;

    OrderingHomeMeasures(RegisteredResidents residents, HomeMeasures measures, Responses responses, Ledger ledger) {
        this.residents = residents;
        this.measures = measures;
        this.responses = responses;
        this.ledger = ledger;
    }

    /// @return one answer per entry, in the same order
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional
    public List<Fate> order(List<MeasureEntry> entries) {
        var checked = new ArrayList<MeasureEntry.Checked>();
        var fates = new HashMap<Integer, Fate>();
        var places = new ArrayList<Integer>();
        for (var place = 0; place < entries.size(); place++) {
            try {
                checked.add(entries.get(place).check(ledger.today()));
                places.add(place);
            } catch (Refusal refusal) {
                fates.put(place, new Fate.Refused(refusal));
            }
        }
        var answers = write(checked);
        for (var index = 0; index < answers.size(); index++) {
            fates.put(places.get(index), answers.get(index));
        }
        return java.util.stream.IntStream.range(0, entries.size())
                .mapToObj(fates::get)
                .toList();
    }

    /// @throws Refusal that says why this measure cannot be ordered
    @Needs(Permission.MANAGE_MEASURES)
    @Transactional
    public HomeMeasure order(MeasureEntry entry) {
        var checked = entry.check(ledger.today());
        if (write(List.of(checked)).getFirst() instanceof Fate.Refused refused) {
            throw refused.why();
        }
        return measures.of(List.of(checked.resident())).stream()
                .filter(measure -> measure.id().equals(checked.id()))
                .findFirst()
                .orElseThrow(PeopleRefusal.UNKNOWN_MEASURE::with);
    }

    private List<Fate> write(List<MeasureEntry.Checked> entries) {
        var people = lockedPeople(entries);
        var earlier =
                measures.known(entries.stream().map(MeasureEntry.Checked::id).toList());
        var held = new ArrayList<>(measures.of(people.keySet()));
        var made = new ArrayList<HomeMeasure>();
        var fates = new ArrayList<Fate>();
        var seen = new HashSet<>(earlier);
        for (var entry : entries) {
            try {
                if (seen.contains(entry.id())) {
                    fates.add(Fate.DUPLICATE);
                    continue;
                }
                var measure = measure(entry, people.get(entry.resident()));
                requireNoOther(measure, held);
                seen.add(entry.id());
                held.add(measure);
                made.add(measure);
                fates.add(Fate.ACCEPTED);
            } catch (Refusal refusal) {
                fates.add(new Fate.Refused(refusal));
            }
        }
        if (!made.isEmpty()) {
            keep(made);
        }
        return fates;
    }

    private Map<UUID, Resident> lockedPeople(List<MeasureEntry.Checked> entries) {
        var people = new HashMap<UUID, Resident>();
        var ids =
                entries.stream().map(MeasureEntry.Checked::resident).distinct().toList();
        residents.findAllLocked(ids).forEach(resident -> people.put(resident.id(), resident));
        return people;
    }

    private HomeMeasure measure(MeasureEntry.Checked entry, @org.jspecify.annotations.Nullable Resident resident) {
        if (resident == null) {
            throw PeopleRefusal.UNKNOWN_RESIDENT.with();
        }
        if (resident.hasLeft()) {
            throw PeopleRefusal.HAS_LEFT.with();
        }
        var response = responses.currentFor(resident.area()).orElseThrow(PeopleRefusal.NO_RESPONSE::with);
        var key = entry.ground().ruleKey();
        var days =
                response.rules().integer(key).orElseThrow(() -> PeopleRefusal.NO_RULE.with("ground", entry.ground()));
        var until = entry.from().plusDays(days);
        var issuer = Access.caller();
        return new HomeMeasure(
                entry.id(),
                resident.id(),
                resident.area(),
                entry.from(),
                new HomeMeasure.Order(
                        entry.kind(),
                        entry.ground(),
                        entry.evidence(),
                        response.id(),
                        "%s %s %s"
                                .formatted(
                                        response.rules().id(), response.rules().version(), key),
                        entry.from(),
                        until,
                        ledger.now(),
                        issuer.accountId(),
                        issuer.name()),
                until.plusDays(1),
                null,
                null);
    }

    private static void requireNoOther(HomeMeasure measure, List<HomeMeasure> held) {
        for (var other : held) {
            var overlaps = other.resident().equals(measure.resident())
                    && other.order().from().isBefore(measure.lapsesOn())
                    && measure.order().from().isBefore(other.lapsesOn());
            if (overlaps) {
                throw PeopleRefusal.UNDER_MEASURE_ALREADY.with(
                        "from", other.order().from(), "until", other.lapsesOn().minusDays(1));
            }
        }
    }

    private void keep(List<HomeMeasure> made) {
        var added = measures.add(made);
        if (added.size() != made.size()) {
            throw PeopleRefusal.UNDER_MEASURE_ALREADY.with("from", "", "until", "");
        }
        ledger.count(Counting.measuresBegin(made));
        ledger.takeDown(
                "people.measures-ordered",
                made.size() == 1 ? "measure" : "measures",
                made.size() == 1
                        ? made.getFirst().id().toString()
                        : Ids.digest(made.stream().map(HomeMeasure::id).toList()),
                made.stream().map(HomeMeasure::area).distinct().toList(),
                Map.of("count", made.size()));
    }
}
