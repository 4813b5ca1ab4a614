package org.lianfang.testing.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.testing.planning.Communities.Community;
import org.lianfang.testing.planning.Cutting.Piece;

/// Puts a community's question to the solver: its pieces, in the order in which they are placed, and the turns there
/// are.
public final class Drafting {

    /// Frail people choose first, the largest groups next, held people last: they must come last.
    private static final Comparator<Piece> IN_ORDER = Comparator.comparing((Piece piece) -> rank(piece.crowd()))
            .thenComparing(piece -> -piece.building().persons())
            .thenComparing(piece -> piece.building().key().area())
            .thenComparing(piece -> piece.building().key().building())
            .thenComparing(Piece::number);

    private Drafting() {}

    /// Turns of the plan before are kept where they still can be: the station is open and takes these people, and the
    /// slot has not begun and still has room. What has begun and what is pinned stays as it is.
    ///
    /// @param told turns of the plan before
    public static SlotPlan draft(Community community, Slots slots, PlanRules rules, Map<Told.Who, Told> told) {
        var turns = new Turns(community.sites(), slots);
        var pieces = community.buildings().stream()
                .flatMap(building ->
                        Cutting.cut(building, most(community.sites(), slots), rules.homeVisitSamples()).stream())
                .sorted(IN_ORDER)
                .toList();
        var kept = turns.kept(pieces, told);
        var parts = new ArrayList<Part>();
        for (var piece : pieces) {
            var before = kept.get(piece);
            var stays = before != null && (isPinned(told, piece) || before.slot() < slots.first());
            parts.add(new Part(parts.size(), piece, before, stays));
        }
        return new SlotPlan(rules, turns.all(), parts);
    }

    /// Whether nothing is left to solve: everybody has a turn, and no rule is broken.
    public static boolean isSettled(SlotPlan plan, Slots slots) {
        var parts = plan.parts();
        return parts.stream().allMatch(part -> part.turn() != null)
                && parts.stream().allMatch(part -> {
                    var others = parts.stream()
                            .filter(other -> other.number() != part.number())
                            .filter(other ->
                                    other.site().id().equals(part.site().id()))
                            .toList();
                    var broken = HardRules.brokenBy(part, Objects.requireNonNull(part.turn()), others, slots);
                    return part.slot() < slots.first() || broken.isEmpty();
                });
    }

    /// Half of the stations take as many in a slot, so that few buildings are cut.
    private static int most(List<Site> sites, Slots slots) {
        var capacities = sites.stream()
                .map(slots::capacityOf)
                .filter(size -> size > 0)
                .sorted()
                .toList();
        return capacities.isEmpty() ? Integer.MAX_VALUE : capacities.get(capacities.size() / 2);
    }

    private static boolean isPinned(Map<Told.Who, Told> told, Piece piece) {
        var before = told.get(Told.Who.of(piece));
        return before != null && before.pinned();
    }

    private static int rank(Crowd crowd) {
        return switch (crowd) {
            case FRAIL -> 0;
            case ORDINARY, AT_HOME -> 1;
            case HELD -> 2;
        };
    }

    private static final class Turns {

        private final Slots slots;
        private final Map<UUID, Site> sites = new HashMap<>();
        private final Map<String, Turn> known = new HashMap<>();
        private final List<Turn> all = new ArrayList<>();

        Turns(List<Site> stands, Slots slots) {
            this.slots = slots;
            stands.forEach(site -> sites.put(site.id(), site));
            for (var slot = slots.first(); slot < slots.count(); slot++) {
                for (var site : stands) {
                    if (slots.capacityOf(site) > 0) {
                        add(site, slot);
                    }
                }
            }
        }

        List<Turn> all() {
            return all;
        }

        /// Those set by hand choose first.
        Map<Piece, Turn> kept(List<Piece> pieces, Map<Told.Who, Told> told) {
            var kept = new HashMap<Piece, Turn>();
            var loads = new HashMap<Turn, Integer>();
            for (var byHand : List.of(true, false)) {
                for (var piece : pieces) {
                    var before = told.get(Told.Who.of(piece));
                    var turn = before == null || before.pinned() != byHand ? null : find(before, piece);
                    if (turn != null
                            && (turn.slot() < slots.first()
                                    || loads.getOrDefault(turn, 0) + piece.load() <= turn.capacity())) {
                        loads.merge(turn, piece.load(), Integer::sum);
                        kept.put(piece, turn);
                    }
                }
            }
            return kept;
        }

        private @Nullable Turn find(Told told, Piece piece) {
            var site = sites.get(told.station());
            if (site == null || !site.takes(piece.building().key().area()) || told.slot() >= slots.count()) {
                return null;
            }
            var turn = known.get(told.station() + "#" + told.slot());
            return turn == null ? add(site, told.slot()) : turn;
        }

        private Turn add(Site site, int slot) {
            var turn = new Turn(site, slot, slots);
            known.put(turn.toString(), turn);
            all.add(turn);
            return turn;
        }
    }
}
