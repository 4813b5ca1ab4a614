package org.lianfang.scenarios.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.PersonNames;
import org.lianfang.scenarios.testing.Swabbed.Registered;

/// The rounds of a city, one after the other: each begins with the people whom the one before has left. Whoever
/// was found positive is in hospital, their household at an isolation site; whoever had moved is struck off the
/// register.
public final class Campaign {

    private final TestedCity city;
    private final Stations stations;
    private final Newcomers newcomers;
    private final Guests guests;
    private final Map<UUID, Dweller> people = new LinkedHashMap<>();
    private final Set<UUID> positive = new HashSet<>();
    private final Set<UUID> isolated = new HashSet<>();

    private Campaign(TestedCity city, Stations stations, List<Household> homes, PersonNames names) {
        this.city = city;
        this.stations = stations;
        this.newcomers = new Newcomers(city, homes, names);
        this.guests = new Guests(city, names);
        homes.forEach(home ->
                home.members().forEach(resident -> people.put(resident.id(), new Dweller(resident, home))));
    }

    /// @param homes everybody who is registered before the first round
    public static List<Turnout> of(TestedCity city, Stations stations, List<Household> homes, PersonNames names) {
        var campaign = new Campaign(city, stations, homes, names);
        var turnouts = new ArrayList<Turnout>();
        for (int round = 0; round < city.rounds().size(); round++) {
            turnouts.add(campaign.round(round, turnouts.isEmpty() ? List.of() : moved(turnouts.getLast())));
        }
        return turnouts;
    }

    private static List<Dweller> moved(Turnout before) {
        return before.visits().values().stream()
                .filter(visit -> visit.outcome() == Visit.Outcome.MOVED)
                .map(Visit::who)
                .toList();
    }

    private Turnout round(int round, List<Dweller> leavers) {
        var came = newcomers.before(round);
        leavers.forEach(leaver -> people.remove(leaver.resident().id()));
        came.forEach(newcomer -> people.put(newcomer.resident().id(), newcomer));
        var absences = new Absences(city, round);
        var visits = new LinkedHashMap<UUID, Visit>();
        var coming = new LinkedHashMap<Station, Map<UUID, List<Swabbed>>>();
        for (var dweller : people.values()) {
            var absence = absenceOf(dweller, absences);
            if (absence.isPresent()) {
                visits.put(dweller.resident().id(), absence.get());
            } else {
                join(dweller, coming);
            }
        }
        var parties = new HashMap<Station, List<List<Swabbed>>>();
        coming.forEach((station, households) -> parties.put(station, new ArrayList<>(households.values())));
        var infected = infect(round, coming);
        guestsOf(round, parties);
        return new Turnout(round, came, leavers, parties, visits, infected);
    }

    private Optional<Visit> absenceOf(Dweller dweller, Absences absences) {
        if (positive.contains(dweller.resident().id())) {
            return Optional.of(absences.inHospital(dweller));
        }
        return isIsolated(dweller) ? Optional.empty() : absences.of(dweller);
    }

    private void join(Dweller dweller, Map<Station, Map<UUID, List<Swabbed>>> coming) {
        var station = isIsolated(dweller) ? stations.isolationOf(dweller) : stations.of(dweller);
        coming.computeIfAbsent(station, none -> new LinkedHashMap<>())
                .computeIfAbsent(dweller.home().id(), none -> new ArrayList<>())
                .add(new Registered(dweller.resident(), dweller.home()));
    }

    private boolean isIsolated(Dweller dweller) {
        return isolated.contains(dweller.home().id());
    }

    private void guestsOf(int round, Map<Station, List<List<Swabbed>>> parties) {
        if (!stations.takeGuests()) {
            return;
        }
        for (var guest : guests.first(city.rounds().get(round).people().guests())) {
            var dice = city.seed()
                    .child("guest's station")
                    .child(round)
                    .child(guest.id().getLeastSignificantBits())
                    .dice();
            parties.computeIfAbsent(stations.ofAGuest(dice), none -> new ArrayList<>())
                    .add(List.of(guest));
        }
    }

    /// Who is found positive in this round; from then on they and their households are treated so.
    private Set<UUID> infect(int round, Map<Station, Map<UUID, List<Swabbed>>> coming) {
        var found = city.rounds().get(round).found();
        var dice = city.seed().child("infected").child(round).dice();
        var infected = new HashSet<UUID>();
        draw(found.infected(), among(coming, false), dice, infected);
        draw(found.infectedContacts(), among(coming, true), dice, infected);
        positive.addAll(infected);
        infected.forEach(
                id -> isolated.add(Objects.requireNonNull(people.get(id)).home().id()));
        return infected;
    }

    private static void draw(int count, List<UUID> from, Dice dice, Set<UUID> infected) {
        var wanted = infected.size() + Math.min(count, from.size());
        while (infected.size() < wanted) {
            infected.add(dice.oneOf(from));
        }
    }

    /// Whoever is about on their own meets others: a small child is not the one who brings it home.
    private List<UUID> among(Map<Station, Map<UUID, List<Swabbed>>> coming, boolean atIsolationSites) {
        var day = city.period().first();
        return coming.entrySet().stream()
                .filter(entry -> (entry.getKey().setting() == Station.Setting.ISOLATION_SITE) == atIsolationSites)
                .flatMap(entry -> entry.getValue().values().stream())
                .flatMap(List::stream)
                .map(Swabbed::id)
                .filter(id -> Objects.requireNonNull(people.get(id)).resident().isAboutAlone(day))
                .toList();
    }
}
