package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.CheckedEntry;
import org.lianfang.people.model.Home;
import org.lianfang.people.model.Household;
import org.lianfang.people.model.HouseholdKind;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.store.RegisteredHouseholds;
import org.lianfang.people.store.RegisteredHouseholds.Place;
import org.lianfang.people.store.Tokens;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Finds or makes the household in which each entry lives, for many entries with a handful of statements.
@Component
public class Homes {

    private final RegisteredHouseholds households;
    private final Tokens tokens;
    private final Areas areas;
    private final Ledger ledger;

    Homes(RegisteredHouseholds households, Tokens tokens, Areas areas, Ledger ledger) {
        this.households = households;
        this.tokens = tokens;
        this.areas = areas;
        this.ledger = ledger;
    }

    /// What came of the homes of many entries.
    ///
    /// @param made households that are new
    record Settled(Map<UUID, UUID> householdByEntry, Map<UUID, AreaKey> areaByHousehold, List<Household> made) {

        /// @throws Refusal when there is no such household within the scope
        AreaKey areaOf(CheckedEntry entry) {
            var household = householdByEntry.get(entry.id());
            var area = household == null ? null : areaByHousehold.get(household);
            if (area == null) {
                throw PeopleRefusal.UNKNOWN_HOUSEHOLD.with();
            }
            return area;
        }

        UUID householdOf(CheckedEntry entry) {
            areaOf(entry);
            return java.util.Objects.requireNonNull(householdByEntry.get(entry.id()));
        }
    }

    /// Why somebody cannot live where the entry says, if so.
    ///
    /// @throws Refusal `kernel/outside-your-area`, `people/unknown-area`
    void requireLivable(Home home) {
        switch (home) {
            case Home.Known _ -> {}
            case Home.Named named -> requireLivable(named.area());
            case Home.Behind behind -> requireLivable(behind.area());
        }
    }

    void requireLivable(AreaKey area) {
        if (!Access.scope().contains(area)) {
            throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", area);
        }
        if (!areas.exists(area)) {
            throw PeopleRefusal.UNKNOWN_AREA.with("area", area);
        }
    }

    Settled settle(List<CheckedEntry> entries) {
        var behind = householdsBehindDoors(entries);
        var byEntry = new HashMap<UUID, UUID>();
        var candidates = new LinkedHashMap<UUID, Household>();
        for (var entry : entries) {
            switch (entry.home()) {
                case Home.Known known -> byEntry.put(entry.id(), known.household());
                case Home.Named named -> {
                    byEntry.put(entry.id(), named.household());
                    candidates.putIfAbsent(named.household(), made(named, entry));
                }
                case Home.Behind place -> {
                    var household = behind.computeIfAbsent(Place.of(place.area(), place.door()), _ -> {
                        var named = new Home.Named(Ids.next(), place.area(), place.door(), HouseholdKind.FAMILY);
                        candidates.put(named.household(), made(named, entry));
                        return named.household();
                    });
                    byEntry.put(entry.id(), household);
                }
            }
        }
        var made = keep(List.copyOf(candidates.values()));
        return new Settled(byEntry, areasOf(byEntry, made), made);
    }

    private static Household made(Home.Named named, CheckedEntry entry) {
        return new Household(named.household(), named.area(), named.door(), named.kind(), null, entry.since(), 1);
    }

    /// Two writers at the same door wait for each other, so that one household is made and not two.
    private Map<Place, UUID> householdsBehindDoors(List<CheckedEntry> entries) {
        var places = new HashSet<Place>();
        for (var entry : entries) {
            if (entry.home() instanceof Home.Behind behind) {
                places.add(Place.of(behind.area(), behind.door()));
            }
        }
        if (places.isEmpty()) {
            return new HashMap<>();
        }
        households.alone(places.stream().map(Place::area).collect(Collectors.toSet()));
        return new HashMap<>(households.behind(places));
    }

    /// Keeps those that are new, with their tokens and counts.
    ///
    /// @return those that were new
    List<Household> keep(List<Household> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var added = households.add(candidates, ledger.now(), Access.caller().accountId());
        var made = candidates.stream()
                .filter(household -> added.contains(household.id()))
                .toList();
        if (!made.isEmpty()) {
            tokens.add(Tokens.of(List.of(), made));
            ledger.count(Counting.householdsAppear(made));
        }
        return made;
    }

    private Map<UUID, AreaKey> areasOf(Map<UUID, UUID> byEntry, List<Household> made) {
        var known = new HashMap<UUID, AreaKey>();
        made.forEach(household -> known.put(household.id(), household.area()));
        var others = new ArrayList<>(new HashSet<>(byEntry.values()));
        others.removeAll(known.keySet());
        if (!others.isEmpty()) {
            known.putAll(households.areas(others));
        }
        return known;
    }
}
