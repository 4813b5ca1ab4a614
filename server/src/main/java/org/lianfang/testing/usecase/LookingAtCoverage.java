package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Figures;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.territory.Area;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.Coverage;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.store.CoverFigures;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Who is covered by a round, by area. Classes add up to the register at every level, and parts to the whole.
@Service
public class LookingAtCoverage {

    private static final String RESIDENTS = "people.residents";

    private final RoundLookup lookup;
    private final CoverFigures figures;
    private final Register register;
    private final SystemTransactions transactions;

    LookingAtCoverage(RoundLookup lookup, CoverFigures figures, Register register, SystemTransactions transactions) {
        this.lookup = lookup;
        this.figures = figures;
        this.register = register;
        this.transactions = transactions;
    }

    /// @param parts present child areas that the round touches, and what lies in none of them
    /// @param frozenAt when the round was closed; absent while the figures live
    public record OfArea(
            AreaKey area,
            Coverage all,
            List<Part> parts,
            @Nullable Instant frozenAt) {}

    /// @param area absent for what is recorded on the whole area itself
    public record Part(@Nullable AreaKey area, Coverage coverage) {}

    /// How many people live where, and how areas lie in each other.
    @Component
    static class Register {

        private final Figures figures;
        private final Areas areas;
        private final InstantSource clock;

        Register(Figures figures, Areas areas, InstantSource clock) {
            this.figures = figures;
            this.areas = areas;
            this.clock = clock;
        }

        List<AreaKey> childrenOf(AreaKey area) {
            return areas.children(area).stream().map(Area::key).toList();
        }

        /// At present: whatever is counted by tomorrow's morning anywhere.
        Map<AreaKey, Long> living(Collection<AreaKey> areas, RoundLookup lookup) {
            LocalDate tomorrow = lookup.dayOf(clock.instant(), AreaKey.NATION).plusDays(1);
            var living = new HashMap<AreaKey, Long>();
            figures.byChild(areas, tomorrow, tomorrow, List.of(RESIDENTS))
                    .forEach(figure -> living.put(figure.area(), figure.value()));
            return living;
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_TESTING)
    public OfArea of(UUID roundId, AreaKey area) {
        Access.requireWithin(area);
        var round = lookup.round(roundId, Access.scope());
        var whole = lookup.partsOf(round, area);
        var children = new ArrayList<AreaKey>();
        var asked = new LinkedHashSet<>(whole);
        for (var child : register.childrenOf(area)) {
            var parts = round.within(child);
            if (!parts.isEmpty()) {
                children.add(child);
                asked.addAll(parts);
            }
        }
        var found = transactions.snapshot(() -> round.isOpen() ? live(round, asked) : figures.frozen(roundId, asked));
        var all = sum(found, whole);
        var rest = all;
        var parts = new ArrayList<Part>();
        for (var child : children) {
            var coverage = sum(found, round.within(child));
            parts.add(new Part(child, coverage));
            rest = rest.minus(coverage);
        }
        if (!rest.equals(Coverage.NONE)) {
            parts.add(new Part(null, rest));
        }
        return new OfArea(area, all, parts, round.closedAt());
    }

    /// What was recorded, corrected by who has moved since, and who lives there now.
    private Map<AreaKey, Coverage> live(Round round, Collection<AreaKey> areas) {
        var found = new HashMap<>(figures.live(round.id(), areas));
        for (var mover : figures.movers(round.id())) {
            for (var area : areas) {
                if (area.contains(mover.was())) {
                    found.merge(area, Coverage.NONE.with(mover.standing(), -1), Coverage::plus);
                }
                if (mover.now() != null && area.contains(mover.now())) {
                    found.merge(area, Coverage.NONE.with(mover.standing(), 1), Coverage::plus);
                }
            }
        }
        var living = register.living(areas, lookup);
        areas.forEach(
                area -> found.merge(area, Coverage.NONE.withRegistered(living.getOrDefault(area, 0L)), Coverage::plus));
        return found;
    }

    private static Coverage sum(Map<AreaKey, Coverage> found, List<AreaKey> parts) {
        return parts.stream()
                .map(part -> found.getOrDefault(part, Coverage.NONE))
                .reduce(Coverage.NONE, Coverage::plus);
    }
}
