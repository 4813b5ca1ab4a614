package org.lianfang.scenarios.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.scenarios.city.TracedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Dweller;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Resident;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.testing.Turnout;

/// Two infections, the second caught from the first at home, and everybody who is a contact of either or of their
/// contacts. Who that is follows from where people were, not from what a server computes.
public final class Chain {

    private static final int SEATS_IN_A_ROW = 2;
    private static final int TAKEN_TO_THE_SITE_ON_DAY = 1;
    private static final int AT_EIGHT = 8 * 3600;

    private final TracedCity city;
    private final Map<UUID, Household> homes = new HashMap<>();
    private final List<Dweller> free;
    private final Source first;
    private final Source second;

    /// @param turnouts of the rounds in which both are found
    public Chain(TracedCity city, List<Household> homes, List<Turnout> turnouts) {
        this.city = city;
        for (var home : homes) {
            home.members().forEach(member -> this.homes.put(member.id(), home));
        }
        var unsettled = unsettled(turnouts);
        var pair = pair(turnouts);
        unsettled.add(pair.home.id());
        this.free = free(homes, unsettled);
        this.first = source(1, new Dweller(pair.first, pair.home));
        this.second = source(2, new Dweller(pair.second, pair.home));
    }

    public List<Source> sources() {
        return List.of(first, second);
    }

    /// Whoever lives with a close contact of one source or was at a meal with one, and is neither that source nor a
    /// close contact of it.
    public Set<UUID> contactsOfContacts(Source source) {
        var close = source.close();
        var onward = new HashSet<UUID>();
        close.forEach(contact -> onward.addAll(household(contact)));
        var other = source.equals(first) ? second : first;
        if (close.contains(other.person()) && later(other, source)) {
            onward.addAll(other.ledOn());
        }
        onward.removeAll(close);
        onward.remove(source.person());
        return onward;
    }

    /// Whether the occasions of a contact lie within the time that the source exposed them in.
    private static boolean later(Source contact, Source source) {
        return contact.generation() > source.generation();
    }

    /// Who is proposed and is no contact: whoever was on a list and not there, who lives with them, and the person
    /// from whom the source caught it.
    public Set<UUID> rejected(Source source) {
        var rejected = new HashSet<UUID>();
        source.absent().forEach(person -> rejected.addAll(household(person)));
        if (source.equals(second)) {
            rejected.add(first.person());
        }
        return rejected;
    }

    /// Everybody for whom a measure follows: contacts who were there, without those who are cases themselves.
    public Set<UUID> underMeasures() {
        var people = new HashSet<UUID>();
        for (var source : sources()) {
            var contacts = new HashSet<>(source.close());
            contacts.addAll(contactsOfContacts(source));
            contacts.removeAll(rejected(source));
            people.addAll(contacts);
        }
        people.remove(first.person());
        people.remove(second.person());
        return people;
    }

    /// A household with somebody who was infected, or whom somebody joined or left.
    private Set<UUID> unsettled(List<Turnout> turnouts) {
        var unsettled = new HashSet<UUID>();
        for (var turnout : turnouts) {
            turnout.newcomers()
                    .forEach(newcomer -> unsettled.add(newcomer.home().id()));
            turnout.leavers().forEach(leaver -> unsettled.add(leaver.home().id()));
            turnout.visits()
                    .values()
                    .forEach(visit -> unsettled.add(visit.who().home().id()));
            turnout.infected().stream()
                    .filter(homes::containsKey)
                    .forEach(id -> unsettled.add(homeOf(id).id()));
        }
        return unsettled;
    }

    /// Found in the first round, and found in the second one while living with them.
    private record Pair(Resident first, Resident second, Household home) {}

    /// Two grown-ups: both have been out alone, at the theatre and at the table of a chess room.
    private Pair pair(List<Turnout> turnouts) {
        return turnouts.get(1).infected().stream()
                .filter(homes::containsKey)
                .sorted()
                .flatMap(id -> pairsWith(id, turnouts.getFirst().infected()))
                .filter(pair -> isGrownUp(pair.first) && isGrownUp(pair.second))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no grown-up who lives with a grown-up case is found in the second round. Maybe it has too"
                                + " few infected contacts"));
    }

    private Stream<Pair> pairsWith(UUID second, Set<UUID> found) {
        var home = homeOf(second);
        return home.members().stream()
                .filter(member -> found.contains(member.id()))
                .map(first -> new Pair(first, member(home, second), home));
    }

    private boolean isGrownUp(Resident resident) {
        return resident.isAboutAlone(city.period().first());
    }

    /// One grown-up with a telephone of each household that is as it was, in an order of chance.
    private List<Dweller> free(List<Household> homes, Set<UUID> unsettled) {
        var seed = city.seed().child("guests of occasions");
        var one = new LinkedHashMap<UUID, Dweller>();
        for (var home : homes) {
            home.members().stream()
                    .filter(member -> !unsettled.contains(home.id()) && member.phone() != null)
                    .filter(this::isGrownUp)
                    .findFirst()
                    .ifPresent(member -> one.put(home.id(), new Dweller(member, home)));
        }
        return new ArrayList<>(one.values().stream()
                .sorted(Comparator.comparingLong(
                        (Dweller dweller) -> seed.child(dweller.home().id().getLeastSignificantBits())
                                .value()))
                .toList());
    }

    private Source source(int generation, Dweller who) {
        var occasions = DataFile.read(city.key() + "/occasions.csv").stream()
                .filter(row -> row.number("generation") == generation)
                .map(this::occasion)
                .toList();
        long isolated = city.period().millisAt(TAKEN_TO_THE_SITE_ON_DAY, AT_EIGHT);
        return new Source(generation, who, household(who.resident().id()), occasions, isolated);
    }

    private Occasion occasion(DataFile.Row row) {
        long from = city.period().millisAt(row.number("day"), row.number("fromMinute") * 60);
        long to = city.period().millisAt(row.number("day"), row.number("toMinute") * 60);
        var dice = city.seed().child("occasion").child(row.get("place")).dice();
        int apart = row.number("apart");
        var guests = new ArrayList<Occasion.Guest>();
        int persons = row.number("guests");
        for (int number = 0; number < persons; number++) {
            int seat = apart == 0 ? 0 : number / SEATS_IN_A_ROW + 1;
            guests.add(new Occasion.Guest(free.removeLast(), seat, number >= row.number("absent")));
        }
        return new Occasion(
                Ids.at(from, dice),
                row.get("place"),
                row.get("setting"),
                from,
                to,
                row.number("row"),
                apart,
                List.copyOf(guests));
    }

    private Set<UUID> household(UUID person) {
        return homeOf(person).members().stream().map(member -> member.id()).collect(Collectors.toSet());
    }

    private static Resident member(Household home, UUID id) {
        return home.members().stream()
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Household homeOf(UUID person) {
        var home = homes.get(person);
        if (home == null) {
            throw new IllegalStateException("nobody lives anywhere under " + person);
        }
        return home;
    }
}
