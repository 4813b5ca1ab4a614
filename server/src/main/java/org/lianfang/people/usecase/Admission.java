package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.EntryCheck;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.Resident;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.store.CareNeeds;
import org.lianfang.people.store.CareNeeds.NeedOfResident;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.people.store.Tokens;
import org.springframework.stereotype.Component;

/// Takes entries into the register inside the running transaction, with a handful of statements however many they are.
@Component
class Admission {

    private final Homes homes;
    private final RegisteredResidents residents;
    private final Tokens tokens;
    private final CareNeeds needs;
    private final Ledger ledger;

    Admission(Homes homes, RegisteredResidents residents, Tokens tokens, CareNeeds needs, Ledger ledger) {
        this.homes = homes;
        this.residents = residents;
        this.tokens = tokens;
        this.needs = needs;
        this.ledger = ledger;
    }

    /// One answer per entry, in the same order.
    List<Fate> admit(List<ResidentEntry> entries) {
        var today = ledger.today();
        var fates = new Fate[entries.size()];
        var firstPlaces = new LinkedHashMap<UUID, Integer>();
        var sameAs = new HashMap<Integer, Integer>();
        var checked = new ArrayList<CheckedEntry>();
        for (var place = 0; place < fates.length; place++) {
            try {
                var entry = EntryCheck.check(entries.get(place), today);
                homes.requireLivable(entry.home());
                var first = firstPlaces.putIfAbsent(entry.id(), place);
                if (first == null) {
                    checked.add(entry);
                } else {
                    sameAs.put(place, first);
                }
            } catch (Refusal refusal) {
                fates[place] = new Fate.Refused(refusal);
            }
        }
        write(checked).forEach((id, fate) -> fates[Objects.requireNonNull(firstPlaces.get(id))] = fate);
        sameAs.forEach((place, first) ->
                fates[place] = fates[first] instanceof Fate.Refused refused ? refused : Fate.DUPLICATE);
        return List.of(fates);
    }

    /// One answer per entry, by its id. The entries' areas are known to be livable.
    Map<UUID, Fate> write(List<CheckedEntry> entries) {
        var fates = new HashMap<UUID, Fate>();
        if (entries.isEmpty()) {
            return fates;
        }
        var settled = homes.settle(entries);
        var candidates = new ArrayList<Resident>();
        for (var entry : entries) {
            try {
                candidates.add(new Resident(
                        entry.id(),
                        settled.areaOf(entry),
                        settled.householdOf(entry),
                        entry.person(),
                        Resident.Stay.since(entry.since()),
                        1));
            } catch (Refusal refusal) {
                fates.put(entry.id(), new Fate.Refused(refusal));
            }
        }
        var added = residents.add(candidates, ledger.now(), Access.caller().accountId());
        var fresh = candidates.stream()
                .filter(resident -> added.contains(resident.id()))
                .toList();
        fresh.forEach(resident -> fates.put(resident.id(), Fate.ACCEPTED));
        answerTheOthers(candidates, fates);
        complete(fresh, entries);
        return fates;
    }

    private void answerTheOthers(List<Resident> candidates, Map<UUID, Fate> fates) {
        var others = candidates.stream()
                .map(Resident::id)
                .filter(id -> !fates.containsKey(id))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        var known = residents.known(others);
        var elsewhere = new Fate.Refused(PeopleRefusal.REGISTERED_ALREADY.with());
        others.forEach(id -> fates.put(id, known.contains(id) ? Fate.DUPLICATE : elsewhere));
    }

    private void complete(List<Resident> fresh, List<CheckedEntry> entries) {
        if (fresh.isEmpty()) {
            return;
        }
        tokens.add(Tokens.of(fresh, List.of()));
        var byId = new HashMap<UUID, Resident>();
        fresh.forEach(resident -> byId.put(resident.id(), resident));
        var found = new ArrayList<NeedOfResident>();
        for (var entry : entries) {
            var resident = byId.get(entry.id());
            if (resident != null) {
                entry.needs().forEach(need -> found.add(new NeedOfResident(resident.id(), resident.area(), need)));
            }
        }
        if (!found.isEmpty()) {
            needs.add(found);
        }
        ledger.count(Counting.residentsAppear(fresh));
        ledger.takeDown(
                "people.residents-registered",
                fresh.size() == 1 ? "resident" : "residents",
                fresh.size() == 1 ? fresh.getFirst().id().toString() : Ids.digest(byId.keySet()),
                fresh.stream().map(Resident::area).distinct().toList(),
                Map.of("count", fresh.size()));
    }
}
