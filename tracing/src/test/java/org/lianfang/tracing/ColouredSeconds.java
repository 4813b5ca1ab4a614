package org.lianfang.tracing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The same questions, answered naively: every presence against every other, their common seconds coloured in a set.
record ColouredSeconds(List<Presence> presences) {

    private record Kind(int person, Setting setting, Strength strength) {}

    Answer contactsOf(int person, Window window, Rules rules) {
        var colours = new TreeMap<Kind, BitSet>((one, other) -> one.toString().compareTo(other.toString()));
        for (var own : presences) {
            for (var their : presences) {
                if (own.person() == person && their.person() != person && own.place() == their.place()) {
                    colour(colours, own, their, window, rules);
                }
            }
        }
        return Answer.of(contacts(colours, window, rules));
    }

    Chain withTheirContacts(int person, Window window, Rules rules, Rules onward, Isolation isolation) {
        var first = contactsOf(person, window, rules);
        var direct = first.close().stream().map(Contact::person).toList();
        var all = new TreeMap<Integer, List<SecondContact>>();
        for (var contact : first.close()) {
            var until = Math.min(window.to(), isolation.since(contact.person()));
            if (until <= contact.first()) {
                continue;
            }
            for (var second : contactsOf(contact.person(), new Window(contact.first(), until), onward)
                    .close()) {
                if (second.person() != person && !direct.contains(second.person())) {
                    all.computeIfAbsent(second.person(), any -> new ArrayList<>())
                            .add(new SecondContact(second, contact.person(), 1));
                }
            }
        }
        var second = new ArrayList<SecondContact>();
        for (var ways : all.values()) {
            ways.sort(SecondContact::compare);
            second.add(new SecondContact(ways.get(0).contact(), ways.get(0).through(), ways.size()));
        }
        second.sort(SecondContact::compare);
        return new Chain(first, second);
    }

    private static void colour(Map<Kind, BitSet> colours, Presence own, Presence their, Window window, Rules rules) {
        var setting = own.setting().compareTo(their.setting()) > 0 ? own.setting() : their.setting();
        var rule = rules.bySetting().get(setting);
        if (rule == null) {
            return;
        }
        var strength = strength(rule, own.seat(), their.seat());
        var kind = new Kind(their.person(), setting, strength);
        var common = seconds(own, window);
        common.and(seconds(their, window));
        if (strength != Strength.NONE && !common.isEmpty()) {
            colours.computeIfAbsent(kind, any -> new BitSet()).or(common);
        }
    }

    /// The seconds of a presence, counted from the beginning of the window.
    private static BitSet seconds(Presence presence, Window window) {
        var seconds = new BitSet();
        var end = presence.to() == presence.from() ? presence.from() + 1 : presence.to();
        var from = Math.max(presence.from(), window.from());
        var to = Math.min(end, window.to());
        if (from < to) {
            seconds.set((int) (from - window.from()), (int) (to - window.from()));
        }
        return seconds;
    }

    /// In words of the rules, not of the engine.
    private static Strength strength(SettingRule rule, Seat one, Seat other) {
        var seats = rule.seats();
        if (seats.crewMeetsAll() && (one.crew() || other.crew())) {
            return rule.strength();
        }
        return switch (seats.reach()) {
            case EVERYBODY -> rule.strength();
            case SECTION -> {
                if (one.section() == 0 || other.section() == 0) {
                    yield rule.unknownSeat();
                }
                yield one.section() == other.section() ? rule.strength() : Strength.NONE;
            }
            case ROWS -> {
                if (one.section() != 0 && other.section() != 0 && one.section() != other.section()) {
                    yield Strength.NONE;
                }
                if (one.section() != other.section() || one.row() == 0 || other.row() == 0) {
                    yield rule.unknownSeat();
                }
                yield Math.abs(one.row() - other.row()) <= seats.apart() ? rule.strength() : Strength.NONE;
            }
        };
    }

    private static List<Contact> contacts(Map<Kind, BitSet> colours, Window window, Rules rules) {
        var exposures = new TreeMap<Integer, List<Exposure>>();
        colours.forEach((kind, seconds) -> {
            var rule = rules.bySetting().get(kind.setting());
            if (rule != null && seconds.cardinality() >= rule.minimumSeconds()) {
                exposures
                        .computeIfAbsent(kind.person(), any -> new ArrayList<>())
                        .add(new Exposure(
                                kind.setting(),
                                rule.ground(),
                                kind.strength(),
                                seconds.cardinality(),
                                window.from() + seconds.nextSetBit(0),
                                window.from() + seconds.length()));
            }
        });
        var contacts = new ArrayList<Contact>();
        exposures.forEach((person, theirs) -> {
            theirs.sort(Exposure::compare);
            contacts.add(new Contact(person, theirs));
        });
        return contacts;
    }
}
