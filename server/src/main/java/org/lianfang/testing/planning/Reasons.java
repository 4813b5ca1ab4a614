package org.lianfang.testing.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;

/// Says why people have their turn, by the same measures that the solver goes by.
public final class Reasons {

    private final Part part;
    private final Turn turn;
    private final Collection<Part> others;
    private final PlanRules rules;
    private final List<Reason> found = new ArrayList<>();

    private Reasons(Part part, Collection<Part> others, PlanRules rules) {
        this.part = part;
        this.turn = Objects.requireNonNull(part.turn());
        this.others = others;
        this.rules = rules;
    }

    /// @param part with a turn
    /// @param others that have a turn: those at this station, those in this slot, and the rest of its building
    /// @param sites to which these people could go as well
    public static List<Reason> of(Part part, Collection<Part> others, Collection<Site> sites, PlanRules rules) {
        var reasons = new Reasons(part, others, rules);
        reasons.room();
        reasons.way(sites);
        reasons.hour();
        reasons.company();
        reasons.wholeness();
        reasons.constancy();
        return List.copyOf(reasons.found);
    }

    private void room() {
        var load = part.piece().load()
                + others.stream()
                        .filter(other -> Burden.sameTurn(part, other))
                        .mapToInt(other -> other.piece().load())
                        .sum();
        add(Reason.Code.STATION_HAS_ROOM, Map.of("load", load, "capacity", turn.capacity()), 0);
    }

    private void way(Collection<Site> sites) {
        if (!Burden.comes(part)) {
            add(Reason.Code.AT_HOME, Map.of("load", part.piece().load()), 0);
            return;
        }
        var nearest = sites.stream()
                .filter(site -> site.open() && site.takes(part.building().key().area()))
                .mapToInt(site -> rules.walk(part.building(), site))
                .min()
                .orElse(0);
        var metres = rules.walk(part.building(), part.site());
        add(
                Reason.Code.WALK,
                Map.of("metres", metres, "nearest", Math.min(metres, nearest)),
                cost(Wish.WALK, Burden.walk(part, rules)));
    }

    private void hour() {
        add(Reason.Code.LATER, Map.of("number", part.slot() + 1), cost(Wish.LATER, Burden.later(part)));
        if (part.crowd() == Crowd.FRAIL) {
            add(Reason.Code.FRAIL_EARLY, Map.of(), cost(Wish.FRAIL_LATER, Burden.frailLater(part)));
        }
        if (part.isHeld()) {
            add(Reason.Code.HELD_LAST, Map.of(), 0);
        }
        if (turn.isNight()) {
            add(Reason.Code.NIGHT, Map.of(), cost(Wish.NIGHT, Burden.night(part)));
        }
    }

    private void company() {
        counted(
                Reason.Code.FRAIL_WITH_OTHERS,
                Wish.FRAIL_IN_A_CROWD,
                (one, other) -> Burden.crowdAround(one, other) + Burden.crowdAround(other, one));
        counted(Reason.Code.MEETING, Wish.MEETING, Burden::meeting);
        counted(Reason.Code.CROSSING, Wish.CROSSING, Burden::crossing);
    }

    private void wholeness() {
        var joined = others.stream()
                .filter(other -> Burden.continues(part, other) || Burden.continues(other, part))
                .toList();
        if (joined.isEmpty()) {
            return;
        }
        var torn = joined.stream()
                .mapToLong(other -> Burden.torn(part, other) + Burden.torn(other, part))
                .sum();
        add(torn == 0 ? Reason.Code.WHOLE : Reason.Code.TORN, Map.of(), cost(Wish.TORN, torn));
    }

    private void constancy() {
        if (part.isPinned()) {
            add(Reason.Code.PINNED, Map.of(), 0);
        }
        if (part.before() != null) {
            var changed = Burden.changed(part);
            add(changed == 0 ? Reason.Code.UNCHANGED : Reason.Code.CHANGED, Map.of(), cost(Wish.CHANGED, changed));
        }
    }

    private void counted(Reason.Code code, Wish wish, BiFunction<Part, Part, Long> measure) {
        var amount =
                others.stream().mapToLong(other -> measure.apply(part, other)).sum();
        if (amount > 0) {
            add(code, Map.of("persons", amount), cost(wish, amount));
        }
    }

    private long cost(Wish wish, long amount) {
        return amount * rules.metres().getOrDefault(wish, 0);
    }

    private void add(Reason.Code code, Map<String, Object> params, long metres) {
        found.add(new Reason(code, params, metres));
    }
}
