package org.lianfang.isolation.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactsToCome;
import org.lianfang.indicators.Figures;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Quarantine;
import org.lianfang.isolation.model.RoomForecast;
import org.lianfang.isolation.planning.Groups;
import org.lianfang.isolation.store.Quarantines;
import org.lianfang.isolation.store.RoomNeeds;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// How many rooms each county needs in the days to come, beside those that it has and should have.
@Service
public class ForecastingRooms {

    private static final int DAYS = 14;
    private static final int MOST_WAITING = 20_000;
    private static final String RESIDENTS = "people.residents";
    private static final long PER = 10_000;

    private final Asked asked;
    private final GivingRooms giving;
    private final Ways ways;
    private final RulesHere rules;
    private final InstantSource clock;

    ForecastingRooms(Asked asked, GivingRooms giving, Ways ways, RulesHere rules, InstantSource clock) {
        this.asked = asked;
        this.giving = giving;
        this.ways = ways;
        this.rules = rules;
        this.clock = clock;
    }

    /// What is known.
    @Component
    record Asked(RoomNeeds rooms, Quarantines quarantines, Figures figures, ContactsToCome contacts) {}

    /// How it is asked.
    @Component
    record Ways(OwnScope own, SystemTransactions system) {}

    /// One county, or the area itself where it is no more than one.
    ///
    /// @param occupied rooms in which somebody is or is expected; of these `overdue` beyond the last day
    /// @param waiting rooms for people on the list
    /// @param proposed rooms for people about whom nobody has decided
    /// @param wanted rooms that there should be by the pack; absent where it does not say
    public record Line(
            AreaKey area,
            RoomForecast rooms,
            long occupied,
            long overdue,
            long waiting,
            long proposed,
            @Nullable Long wanted) {}

    /// @param contacts whether those who may become contacts were counted, and from how many cases
    public record Forecast(LocalDate today, List<Line> lines, ContactsToCome.Outlook contacts) {}

    @Needs(Permission.READ_ISOLATION)
    public Forecast of(AreaKey area) {
        Access.requireWithin(area);
        var today = rules.in(area).dayOf(clock.instant());
        var outlook = asked.contacts.near(area);
        var planned = ways.system.callAs(
                Access.caller(),
                () -> asked.rooms.planned(outlook.people().stream()
                        .map(ContactsToCome.Proposed::resident)
                        .toList()));
        var open = outlook.people().stream()
                .filter(one -> !planned.contains(one.resident()) && area.contains(one.area()))
                .toList();
        var counted = ways.own.call(() -> count(area, today));
        counted.propose(open);
        return new Forecast(today, lines(area, counted, today), outlook);
    }

    private Counted count(AreaKey area, LocalDate today) {
        var counted = new Counted(area, today);
        asked.rooms.rooms(area).forEach((county, rooms) -> counted.at(county).rooms += rooms);
        asked.rooms
                .occupied(area)
                .forEach(
                        one -> counted.at(one.county()).occupied.add(new RoomForecast.Taken(one.rooms(), one.until())));
        var waiting = asked.quarantines.waiting(area, null, MOST_WAITING).stream()
                .filter(one -> one.plan().first().place() == Place.CENTRAL)
                .filter(one -> !one.plan().first().until().isBefore(today))
                .collect(Collectors.toMap(Quarantine::id, Function.identity()));
        var guests = waiting.values().stream()
                .map(one -> giving.guest(one, today.getYear()))
                .toList();
        Groups.of(guests)
                .forEach(group -> counted.together(group.guests().stream()
                        .map(guest -> java.util.Objects.requireNonNull(waiting.get(guest.quarantine())))
                        .toList()));
        return counted;
    }

    private List<Line> lines(AreaKey area, Counted counted, LocalDate today) {
        var residents = asked.figures.byChild(counted.counties.keySet(), today, today, List.of(RESIDENTS)).stream()
                .collect(Collectors.toMap(Figures.AreaFigure::area, Figures.AreaFigure::value));
        var per10000 = rules.in(area).rules().roomsPer10000();
        return counted.counties.entrySet().stream()
                .map(entry ->
                        line(entry.getKey(), entry.getValue(), today, wanted(residents, entry.getKey(), per10000)))
                .toList();
    }

    private static @Nullable Long wanted(Map<AreaKey, Long> residents, AreaKey county, @Nullable Integer per10000) {
        return per10000 == null ? null : Math.ceilDiv(residents.getOrDefault(county, 0L) * per10000, PER);
    }

    private static Line line(AreaKey area, County county, LocalDate today, @Nullable Long wanted) {
        var needs = new RoomForecast.Needs(county.occupied, county.waiting, county.proposed);
        return new Line(
                area,
                RoomForecast.of(county.rooms, needs, today, DAYS),
                rooms(county.occupied),
                needs.overdueOn(today),
                rooms(county.waiting),
                rooms(county.proposed),
                wanted);
    }

    private static long rooms(Collection<RoomForecast.Taken> taken) {
        return taken.stream().mapToLong(RoomForecast.Taken::rooms).sum();
    }

    private static final class County {
        private long rooms;
        private final List<RoomForecast.Taken> occupied = new ArrayList<>();
        private final List<RoomForecast.Taken> waiting = new ArrayList<>();
        private final List<RoomForecast.Taken> proposed = new ArrayList<>();
    }

    private final class Counted {

        private final AreaKey area;
        private final LocalDate today;
        private final TreeMap<AreaKey, County> counties = new TreeMap<>();

        Counted(AreaKey area, LocalDate today) {
            this.area = area;
            this.today = today;
            if (isOne()) {
                at(area);
            }
        }

        private boolean isOne() {
            return area.level().compareTo(AreaLevel.COUNTY) >= 0;
        }

        County at(AreaKey key) {
            return counties.computeIfAbsent(isOne() ? area : key.at(AreaLevel.COUNTY), fresh -> new County());
        }

        /// People who share a room.
        void together(List<Quarantine> people) {
            var until = people.stream()
                    .map(one -> one.plan().first().until())
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            at(people.getFirst().area()).waiting.add(new RoomForecast.Taken(1, until));
        }

        void propose(List<ContactsToCome.Proposed> people) {
            people.forEach(one -> rules.in(one.area())
                    .rules()
                    .plan(
                            one.ofContact() ? Reason.CONTACT_OF_CONTACT : Reason.CLOSE_CONTACT,
                            Place.CENTRAL,
                            one.lastExposure())
                    .map(plan -> plan.first().until())
                    .filter(until -> !until.isBefore(today))
                    .ifPresent(until -> at(one.area()).proposed.add(new RoomForecast.Taken(1, until))));
        }
    }
}
