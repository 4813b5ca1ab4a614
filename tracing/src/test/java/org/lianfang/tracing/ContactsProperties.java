package org.lianfang.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// What docs/flows/tracing.md says always holds, in random worlds.
class ContactsProperties {

    @Property(tries = 300)
    void contacts_are_those_of_whoever_colours_seconds(
            @ForAll("presences") List<Presence> world, @ForAll("windows") Window window, @ForAll("rules") Rules rules) {
        var engine = filled(world);
        var naive = new ColouredSeconds(world);
        for (var person = 0; person < Worlds.PEOPLE; person++) {
            assertThat(engine.contactsOf(person, window, rules)).isEqualTo(naive.contactsOf(person, window, rules));
        }
    }

    @Property(tries = 300)
    void contacts_of_contacts_are_those_of_whoever_colours_seconds(
            @ForAll("presences") List<Presence> world,
            @ForAll("windows") Window window,
            @ForAll("rules") Rules rules,
            @ForAll("rules") Rules onward,
            @ForAll("moments") List<Long> isolated) {
        Isolation isolation = person -> person % 2 == 0 ? Isolation.NOT_YET : isolated.get(person);
        for (var person = 0; person < Worlds.PEOPLE; person++) {
            assertThat(filled(world).withTheirContacts(person, window, rules, onward, isolation))
                    .isEqualTo(new ColouredSeconds(world).withTheirContacts(person, window, rules, onward, isolation));
        }
    }

    @Property(tries = 300)
    void in_whatever_portions_and_order_and_however_often_it_arrives_the_answers_are_the_same(
            @ForAll("presences") List<Presence> world,
            @ForAll("presences") List<Presence> again,
            @ForAll("windows") Window window,
            @ForAll("rules") Rules rules,
            @ForAll @IntRange(min = 1, max = 7) int portion) {
        var piecemeal = new Presences(Memory.heap(), Worlds.MIDNIGHT);
        var arriving = new ArrayList<>(again);
        arriving.addAll(world);
        arriving.addAll(again.subList(0, again.size() / 2));
        for (var from = 0; from < arriving.size(); from += portion) {
            piecemeal.add(piecemeal.batch().addAll(arriving.subList(from, Math.min(from + portion, arriving.size()))));
        }
        var once = new ArrayList<>(world);
        once.addAll(again);
        var whole = filled(once);
        assertSame(piecemeal, whole, window, rules);
        piecemeal.settle();
        assertSame(piecemeal, whole, window, rules);
    }

    @Property(tries = 300)
    void what_lies_beside_answers_like_what_is_kept_and_leaves_nothing(
            @ForAll("presences") List<Presence> kept,
            @ForAll("presences") List<Presence> beside,
            @ForAll("presences") List<Presence> more,
            @ForAll("windows") Window window,
            @ForAll("rules") Rules rules) {
        var engine = filled(kept);
        var asked = engine.beside(engine.batch().addAll(beside));
        var askedOn = asked.beside(asked.batch().addAll(more));
        var one = new ColouredSeconds(together(kept, beside));
        var both = new ColouredSeconds(together(together(kept, beside), more));
        var alone = new ColouredSeconds(kept);
        for (var person = 0; person < Worlds.PEOPLE; person++) {
            assertThat(asked.contactsOf(person, window, rules)).isEqualTo(one.contactsOf(person, window, rules));
            assertThat(askedOn.contactsOf(person, window, rules)).isEqualTo(both.contactsOf(person, window, rules));
            assertThat(engine.contactsOf(person, window, rules)).isEqualTo(alone.contactsOf(person, window, rules));
        }
        assertThat(engine.size()).isEqualTo(filled(kept).size());
    }

    @Property(tries = 100)
    void what_lies_beside_a_store_that_forgot_is_forgotten_as_well(
            @ForAll("presences") List<Presence> beside,
            @ForAll("moment") long horizon,
            @ForAll("windows") Window window,
            @ForAll("rules") Rules rules) {
        var forgetful = filled(List.of());
        forgetful.forgetBefore(horizon);
        var added = filled(List.of());
        added.forgetBefore(horizon);
        added.add(added.batch().addAll(beside));
        assertSame(forgetful.beside(forgetful.batch().addAll(beside)), added, window, rules);
    }

    @Property(tries = 300)
    void forgetting_is_the_same_as_never_having_known(
            @ForAll("presences") List<Presence> before,
            @ForAll("presences") List<Presence> after,
            @ForAll("moment") long horizon,
            @ForAll("windows") Window window,
            @ForAll("rules") Rules rules) {
        var forgetful = filled(before);
        forgetful.forgetBefore(horizon);
        forgetful.add(forgetful.batch().addAll(after));
        var midnight = horizon - Math.floorMod(horizon - Worlds.MIDNIGHT, (long) Piece.DAY_SECONDS);
        var known = new ArrayList<Presence>();
        for (var presence : before) {
            known.addAll(cutAt(midnight, presence));
        }
        for (var presence : after) {
            known.addAll(cutAt(midnight, presence));
        }
        var rebuilt = filled(known);
        assertThat(forgetful.size()).isEqualTo(rebuilt.size());
        assertSame(forgetful, rebuilt, window, rules);
    }

    @Property(tries = 100)
    void asking_for_many_is_the_same_as_asking_for_each(
            @ForAll("presences") List<Presence> world, @ForAll("windows") Window window, @ForAll("rules") Rules rules) {
        var engine = filled(world);
        var people = IntStream.range(0, Worlds.PEOPLE + 1).toArray();
        assertThat(engine.contactsOfAll(people, window, rules))
                .isEqualTo(IntStream.of(people)
                        .mapToObj(person -> engine.contactsOf(person, window, rules))
                        .toList());
    }

    @Property(tries = 300)
    void who_met_somebody_was_met_by_them(
            @ForAll("presences") List<Presence> world, @ForAll("windows") Window window, @ForAll("rules") Rules rules) {
        var engine = filled(world);
        for (var person = 0; person < Worlds.PEOPLE; person++) {
            for (var contact : engine.contactsOf(person, window, rules).close()) {
                assertThat(engine.contactsOf(contact.person(), window, rules).close())
                        .contains(new Contact(person, contact.exposures()));
            }
        }
    }

    private static void assertSame(Presences one, Presences other, Window window, Rules rules) {
        for (var person = 0; person < Worlds.PEOPLE; person++) {
            assertThat(one.contactsOf(person, window, rules)).isEqualTo(other.contactsOf(person, window, rules));
        }
    }

    private static List<Presence> cutAt(long moment, Presence presence) {
        if (presence.end() <= moment) {
            return List.of();
        }
        return List.of(new Presence(
                presence.person(),
                presence.place(),
                Math.max(moment, presence.from()),
                presence.end(),
                presence.setting(),
                presence.seat()));
    }

    private static List<Presence> together(List<Presence> one, List<Presence> other) {
        var both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static Presences filled(List<Presence> world) {
        var presences = new Presences(Memory.offHeap(), Worlds.MIDNIGHT);
        presences.add(presences.batch().addAll(world));
        return presences;
    }

    @Provide
    Arbitrary<List<Presence>> presences() {
        return Worlds.presences();
    }

    @Provide
    Arbitrary<Window> windows() {
        return Worlds.window();
    }

    @Provide
    Arbitrary<Rules> rules() {
        return Worlds.rules();
    }

    @Provide
    Arbitrary<Long> moment() {
        return Worlds.moment();
    }

    @Provide
    Arbitrary<List<Long>> moments() {
        return Arbitraries.lazy(Worlds::moment).list().ofSize(Worlds.PEOPLE);
    }
}
