package org.lianfang.testing.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;

/// Whatever desks send, in whatever order: what docs/flows/testing.md says always holds.
class DeskProperties {

    static final AreaKey VILLAGE = AreaKey.of("430903106204");
    private static final Instant MORNING = Instant.parse("2020-02-02T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 2);
    private static final int CAPACITY = 3;

    @Property
    void a_tube_holds_each_person_once_and_at_most_what_fits_and_a_sealed_one_never_changes(
            @ForAll("facts") List<DeskFact> facts) {
        var desk = new Desk(tubes(), Map.of(), homes(), Set.of());
        var sealed = new HashMap<TubeCode, Tube>();
        for (var fact : facts) {
            desk.apply(pending(fact));
            for (var code : tubes().keySet()) {
                var tube = desk.tube(code);
                assertThat(tube.members()).isBetween(0, CAPACITY);
                if (tube instanceof Tube.Shut) {
                    assertThat(sealed.computeIfAbsent(code, any -> tube)).isEqualTo(tube);
                    assertThat(tube.members()).isPositive();
                }
            }
        }
        for (var sealing : desk.written().sealed()) {
            assertThat(sealing.tube())
                    .isEqualTo(sealed.get(sealing.tube().label().code()));
        }
    }

    @Property
    void every_swab_that_is_not_voided_lies_in_exactly_one_tube_of_its_round(@ForAll("facts") List<DeskFact> facts) {
        var desk = new Desk(tubes(), Map.of(), homes(), Set.of());
        facts.forEach(fact -> desk.apply(pending(fact)));

        var written = desk.written();
        var lying = new HashMap<UUID, Sample>();
        written.taken().forEach(swab -> lying.put(swab.sample().id(), swab.sample()));
        written.moved().forEach(move -> lying.put(move.to().id(), move.to()));
        assertThat(lying).hasSize(written.taken().size() + written.moved().size());
        written.voided()
                .forEach(gone -> assertThat(lying.remove(gone.sample().id())).isNotNull());
        var byTube = new HashMap<TubeCode, HashSet<UUID>>();
        for (var sample : lying.values()) {
            assertThat(sample.round())
                    .isEqualTo(desk.tube(sample.tube()).label().round());
            assertThat(byTube.computeIfAbsent(sample.tube(), code -> new HashSet<>())
                            .add(sample.person()))
                    .isTrue();
        }
        tubes().keySet()
                .forEach(code -> assertThat(desk.tube(code).members())
                        .isEqualTo(byTube.getOrDefault(code, new HashSet<>()).size()));
    }

    @Property
    void what_was_accepted_is_a_duplicate_ever_after_and_changes_nothing(@ForAll("facts") List<DeskFact> facts) {
        var desk = new Desk(tubes(), Map.of(), homes(), Set.of());
        var accepted = facts.stream()
                .filter(fact -> desk.apply(pending(fact)).equals(Fate.ACCEPTED))
                .toList();
        var taken = desk.written().taken().size();
        var voided = desk.written().voided().size();

        assertThat(accepted)
                .allSatisfy(fact -> assertThat(desk.apply(pending(fact))).isEqualTo(Fate.DUPLICATE));

        assertThat(desk.written().taken()).hasSize(taken);
        assertThat(desk.written().voided()).hasSize(voided);
    }

    @Property
    void in_sealed_buildings_residents_of_one_household_only_share_a_tube(@ForAll("facts") List<DeskFact> facts) {
        var desk = new Desk(tubes(), Map.of(), homes(), Set.of());
        facts.forEach(fact -> desk.apply(pending(fact)));

        for (var code : tubes().keySet()) {
            if (desk.tube(code) instanceof Tube.Open open && open.label().setting() == Setting.SEALED_BUILDING) {
                assertThat(open.swabs().values().stream()
                                .map(Tube.Member::household)
                                .filter(java.util.Objects::nonNull)
                                .distinct()
                                .count())
                        .isLessThanOrEqualTo(1);
            }
        }
    }

    @Provide
    Arbitrary<List<DeskFact>> facts() {
        var ids = Arbitraries.integers().between(1, 25).map(DeskProperties::id);
        var codes = Arbitraries.integers().between(0, 3).map(DeskProperties::code);
        var people = Arbitraries.integers().between(1, 7).map(DeskProperties::subject);
        var taken = Combinators.combine(ids, codes, codes, people).as((id, at, into, who) -> {
            var label = label(at);
            // mostly into a tube of the desk, sometimes into another's
            var tube = id.getLeastSignificantBits() % 5 == 0 ? into : at;
            return (DeskFact) new DeskFact.Taken(id, label.round(), place(label), CAPACITY, tube, moment(), DAY, who);
        });
        var voided = Combinators.combine(ids, ids)
                .as((id, sample) -> (DeskFact) new DeskFact.Voided(id, sample, DeskFact.Reason.MISTAKE));
        var moved = Combinators.combine(ids, ids, codes)
                .as((id, sample, to) -> (DeskFact) new DeskFact.Moved(id, sample, to));
        var closed = Combinators.combine(ids, codes)
                .as((id, code) -> (DeskFact) new DeskFact.Closed(id, place(label(code)), code, moment(), DAY));
        return Arbitraries.frequencyOf(
                        Tuple.of(10, taken), Tuple.of(3, voided), Tuple.of(3, moved), Tuple.of(1, closed))
                .list()
                .ofMaxSize(60);
    }

    private static Pending pending(DeskFact fact) {
        return new Pending(fact, Caller.SYSTEM, AreaScope.EVERYWHERE);
    }

    private static Map<TubeCode, Tube> tubes() {
        var tubes = new HashMap<TubeCode, Tube>();
        for (var number = 0; number < 4; number++) {
            tubes.put(code(number), new Tube.Open(label(code(number)), Map.of()));
        }
        return tubes;
    }

    /// Two tubes share a round and a station; one stands in a sealed building.
    private static Tube.Label label(TubeCode code) {
        var number = code.text().charAt(4) - '0';
        var setting = number == 3 ? Setting.SEALED_BUILDING : Setting.COMMUNITY;
        return new Tube.Label(code, id(100 + number / 3), id(200 + number / 2), VILLAGE, setting, CAPACITY, MORNING);
    }

    private static DeskFact.Place place(Tube.Label label) {
        return new DeskFact.Place(label.station(), label.setting(), label.area());
    }

    /// Two to a household; the seventh is a guest.
    private static Map<UUID, Home> homes() {
        var homes = new HashMap<UUID, Home>();
        for (var number = 1; number <= 6; number++) {
            homes.put(id(1_000 + number), new Home(VILLAGE, id(2_000 + number / 2)));
        }
        return homes;
    }

    private static Subject subject(int number) {
        return number == 7
                ? new Subject.Told(id(3_000), new Guest("客人", null, Guest.Paper.NONE, null), null)
                : new Subject.Resident(id(1_000 + number));
    }

    private static DeviceMoment moment() {
        return new DeviceMoment(MORNING, null, null);
    }

    private static TubeCode code(int number) {
        return new TubeCode("TUBE" + number);
    }

    private static UUID id(int number) {
        return new UUID(0x7000L, number);
    }
}
