package org.lianfang.spark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.lianfang.tracing.Contact;
import org.lianfang.tracing.Exposure;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Rules;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.SecondContact;
import org.lianfang.tracing.Setting;
import org.lianfang.tracing.SettingRule;
import org.lianfang.tracing.Strength;
import org.lianfang.tracing.Window;

/// The same questions answered naively, in words of the rules and not of the engine: each second that two were at a
/// place together is put into a set.
final class SecondBySecond {

    private final Map<Integer, List<Presence>> byPlace;
    private final Map<Integer, List<Presence>> byPerson;

    SecondBySecond(List<Presence> town) {
        byPlace = town.stream().collect(Collectors.groupingBy(Presence::place));
        byPerson = town.stream().collect(Collectors.groupingBy(Presence::person));
    }

    private record Kind(int person, Setting setting, Strength strength) {}

    /// @return everybody who was exposed, by their number
    Map<Integer, Contact> contactsOf(int person, Window window, Rules rules) {
        var seconds = new TreeMap<Kind, NavigableSet<Long>>(SecondBySecond::order);
        for (var own : byPerson.getOrDefault(person, List.of())) {
            for (var their : byPlace.getOrDefault(own.place(), List.of())) {
                if (their.person() != person) {
                    together(own, their, window, rules, seconds);
                }
            }
        }
        var exposures = new TreeMap<Integer, List<Exposure>>();
        seconds.forEach((kind, all) -> {
            var rule = rules.bySetting().get(kind.setting());
            if (rule != null && all.size() >= rule.minimumSeconds()) {
                exposures
                        .computeIfAbsent(kind.person(), none -> new ArrayList<>())
                        .add(new Exposure(
                                kind.setting(),
                                rule.ground(),
                                kind.strength(),
                                all.size(),
                                all.first(),
                                all.last() + 1));
            }
        });
        var contacts = new TreeMap<Integer, Contact>();
        exposures.forEach((other, all) -> contacts.put(other, new Contact(other, all)));
        return contacts;
    }

    /// Of one case: everybody whom its close contacts exposed, in any order.
    List<SecondContact> contactsOfContacts(int person) {
        var first = contactsOf(person, Town.WINDOW, Town.RULES);
        var close = first.values().stream().filter(SecondBySecond::isClose).toList();
        var ways = new TreeMap<Integer, List<SecondContact>>();
        for (var contact : close) {
            var until = Math.min(Town.WINDOW.to(), Town.ISOLATED.since(contact.person()));
            if (until > contact.first()) {
                contactsOf(contact.person(), new Window(contact.first(), until), Town.ONWARD).values().stream()
                        .filter(SecondBySecond::isClose)
                        .filter(second -> second.person() != person)
                        .filter(second -> close.stream().noneMatch(one -> one.person() == second.person()))
                        .forEach(second -> ways.computeIfAbsent(second.person(), none -> new ArrayList<>())
                                .add(new SecondContact(second, contact.person(), 1)));
            }
        }
        return ways.values().stream()
                .map(all -> new SecondContact(
                        strongest(all).contact(), strongest(all).through(), all.size()))
                .toList();
    }

    private static boolean isClose(Contact contact) {
        return contact.strength() == Strength.CLOSE;
    }

    /// The closest setting, then the longest, the earliest, the smallest number.
    private static SecondContact strongest(List<SecondContact> ways) {
        return ways.stream()
                .min((one, other) -> {
                    var left = one.contact().strongest();
                    var right = other.contact().strongest();
                    var order = left.setting().compareTo(right.setting());
                    order = order == 0 ? Long.compare(right.seconds(), left.seconds()) : order;
                    order = order == 0 ? Long.compare(left.first(), right.first()) : order;
                    return order == 0 ? Integer.compare(one.through(), other.through()) : order;
                })
                .orElseThrow();
    }

    private static int order(Kind one, Kind other) {
        var order = Integer.compare(one.person(), other.person());
        order = order == 0 ? one.strength().compareTo(other.strength()) : order;
        return order == 0 ? one.setting().compareTo(other.setting()) : order;
    }

    private static void together(
            Presence own, Presence their, Window window, Rules rules, Map<Kind, NavigableSet<Long>> seconds) {
        var setting = own.setting().compareTo(their.setting()) > 0 ? own.setting() : their.setting();
        var strength = strength(rules.bySetting().get(setting), own.seat(), their.seat());
        var from = Math.max(window.from(), Math.max(own.from(), their.from()));
        var to = Math.min(window.to(), Math.min(end(own), end(their)));
        if (strength != Strength.NONE && from < to) {
            var all = seconds.computeIfAbsent(new Kind(their.person(), setting, strength), none -> new TreeSet<>());
            LongStream.range(from, to).forEach(all::add);
        }
    }

    private static long end(Presence presence) {
        return presence.to() == presence.from() ? presence.from() + 1 : presence.to();
    }

    /// In this town everybody meets everybody, or seats have rows and no sections.
    private static Strength strength(@Nullable SettingRule rule, Seat one, Seat other) {
        if (rule == null) {
            return Strength.NONE;
        }
        var seats = rule.seats();
        return switch (seats.reach()) {
            case EVERYBODY -> rule.strength();
            case SECTION -> throw new IllegalStateException("no vehicle of this town has sections");
            case ROWS -> {
                if (seats.crewMeetsAll() && (one.crew() || other.crew())) {
                    yield rule.strength();
                }
                if (one.row() == 0 || other.row() == 0) {
                    yield rule.unknownSeat();
                }
                yield Math.abs(one.row() - other.row()) <= seats.apart() ? rule.strength() : Strength.NONE;
            }
        };
    }
}
