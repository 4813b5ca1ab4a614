package org.lianfang.isolation.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/// Whoever comes and whatever rooms are free: one person one room, unless somebody cannot be alone.
class RoomProperties {

    private static final SolvingRooms SOLVER = new SolvingRooms(Duration.ofSeconds(20));

    @Provide
    Arbitrary<List<Guest>> guests() {
        var guest = Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false, false, false, false, false))
                .as((household, dependent, barrierFree) -> new Guest(
                        UUID.randomUUID(), UUID.randomUUID(), new UUID(0, household), dependent, barrierFree, ""));
        return guest.list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void everybody_is_in_one_group_and_only_those_who_may_share_do(@ForAll("guests") List<Guest> guests) {
        var groups = Groups.of(guests);

        assertThat(groups.stream().flatMap(group -> group.guests().stream()))
                .containsExactlyInAnyOrderElementsOf(guests);
        for (var group : groups) {
            assertThat(Groups.mayShare(group.guests())).isTrue();
            if (group.guests().stream().noneMatch(Guest::dependent)) {
                assertThat(group.guests()).hasSize(1);
            }
            var carers =
                    group.guests().stream().filter(guest -> !guest.dependent()).count();
            assertThat(carers).isLessThanOrEqualTo(1);
            if (group.carerMissing()) {
                assertThat(guests)
                        .noneMatch(guest -> !guest.dependent()
                                && guest.household()
                                        .equals(group.guests().getFirst().household()));
            }
        }
    }

    @Example
    void strangers_and_grown_ups_of_one_household_never_share() {
        var one = guest(1, false);
        assertThat(Groups.mayShare(List.of(one, guest(1, false)))).isFalse();
        assertThat(Groups.mayShare(List.of(one, guest(2, true)))).isFalse();
        assertThat(Groups.mayShare(List.of(one, guest(1, true)))).isTrue();
        assertThat(Groups.mayShare(List.of(one))).isTrue();
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void no_rule_is_broken_and_no_room_is_given_twice(@ForAll("guests") List<Guest> guests) {
        var plan = SOLVER.solve(Groups.of(guests), house(20));

        assertThat(plan.score().hardScore()).isZero();
        var used = new HashSet<UUID>();
        for (var party : plan.parties()) {
            var room = party.room();
            if (room != null) {
                assertThat(used.add(room.id())).as("given twice").isTrue();
                assertThat(Fit.isPossible(party.guests(), room)).isTrue();
            }
        }
    }

    @Example
    void a_bus_of_fifty_has_rooms_while_there_are_some() {
        var guests = new ArrayList<Guest>();
        for (var household = 1; household <= 20; household++) {
            guests.add(guest(household, false));
            guests.add(guest(household, household % 2 == 0));
        }
        while (guests.size() < 50) {
            guests.add(guest(100 + guests.size(), false));
        }
        var plan = SOLVER.solve(Groups.of(guests), house(60));

        assertThat(plan.score().mediumScore()).as("people without a room").isZero();
        assertThat(plan.parties().stream().mapToInt(Party::persons).sum()).isEqualTo(50);
        assertThat(plan.parties())
                .filteredOn(party -> party.persons() == 1)
                .as("family rooms are kept for families while there are others")
                .noneMatch(
                        party -> java.util.Objects.requireNonNull(party.room()).family());
    }

    @Example
    void whoever_speaks_yi_gets_the_room_where_it_is_spoken() {
        var rooms = List.of(room(1, 1, false, false, Set.of("zh")), room(2, 1, false, false, Set.of("zh", "ii")));
        var other = guest(1, false);
        var yi = new Guest(UUID.randomUUID(), UUID.randomUUID(), new UUID(0, 2), false, false, "ii");
        var plan = SOLVER.solve(Groups.of(List.of(other, yi)), rooms);

        assertThat(plan.parties())
                .filteredOn(party -> party.guests().contains(yi))
                .allSatisfy(party -> assertThat(
                                java.util.Objects.requireNonNull(party.room()).number())
                        .isEqualTo("2"));
    }

    /// Every fifth room is a family's, every seventh has no steps.
    private static List<FreeRoom> house(int rooms) {
        var house = new ArrayList<FreeRoom>();
        for (var number = 1; number <= rooms; number++) {
            var family = number % 5 == 0;
            house.add(room(number, family ? 4 : 1, family, number % 7 == 0, Set.of("zh")));
        }
        return house;
    }

    private static FreeRoom room(int number, int beds, boolean family, boolean barrierFree, Set<String> languages) {
        return new FreeRoom(
                new UUID(1, number),
                new UUID(2, 2),
                number / 10,
                String.valueOf(number),
                beds,
                family,
                barrierFree,
                true,
                languages);
    }

    private static Guest guest(int household, boolean dependent) {
        return new Guest(UUID.randomUUID(), UUID.randomUUID(), new UUID(0, household), dependent, false, "");
    }
}
