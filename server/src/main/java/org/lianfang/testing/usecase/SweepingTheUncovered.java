package org.lianfang.testing.usecase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.testing.model.CoverClass;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.CoverLists;
import org.lianfang.testing.store.CoverLists.Listed;
import org.lianfang.testing.store.CoverLists.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Lists by name who is not tested yet, and what visits found: what a grid worker goes from door to door with. How
/// somebody stands is asked everywhere, since they may have lived elsewhere when they were sampled; who they are only
/// where the caller may read residents.
@Service
public class SweepingTheUncovered {

    private final RoundLookup lookup;
    private final CoverLists lists;
    private final Residents residents;
    private final SystemTransactions transactions;
    private final AuditLog audit;

    SweepingTheUncovered(
            RoundLookup lookup,
            CoverLists lists,
            Residents residents,
            SystemTransactions transactions,
            AuditLog audit) {
        this.lookup = lookup;
        this.lists = lists;
        this.residents = residents;
        this.transactions = transactions;
        this.audit = audit;
    }

    /// A resident as the list shows them.
    public record Line(Listed listed, Residents.Masked person) {}

    /// In the order of area and id.
    ///
    /// @param state not yet, or something that a visit finds
    /// @param after where the page before ended
    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/outside-your-area`, `testing/area-outside-round`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<Line> list(UUID roundId, AreaKey area, CoverClass state, @Nullable Place after, int limit) {
        Access.requireWithin(area);
        var round = lookup.round(roundId, Access.scope());
        var parts = lookup.partsOf(round, area);
        var found = transactions.snapshot(() -> page(round, parts, state, after, limit));
        audit.record(Act.of("testing.listed", "round", roundId, area)
                .withDetail(Map.of("state", state.name(), "count", found.size())));
        return lines(found);
    }

    /// Who lives in a household, and how they stand: for the desk, when a family comes.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/unknown-household`
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public List<Line> household(UUID roundId, UUID household) {
        var round = lookup.round(roundId, Access.scope());
        var found = lines(transactions.snapshot(() -> lists.ofHousehold(round.id(), household)));
        if (found.isEmpty()) {
            throw TestingRefusal.UNKNOWN_HOUSEHOLD.with();
        }
        audit.record(Act.of(
                        "testing.listed",
                        "household",
                        household,
                        found.getFirst().listed().area())
                .withDetail(Map.of("count", found.size())));
        return found;
    }

    private List<Listed> page(
            Round round, Collection<AreaKey> parts, CoverClass state, @Nullable Place after, int limit) {
        var found = new ArrayList<Listed>();
        for (var part : parts) {
            if (after != null && part.high() <= after.area().value()) {
                continue;
            }
            var from = after == null || after.area().value() < part.low() ? new Place(part, new UUID(0, 0)) : after;
            var left = limit - found.size();
            if (left > 0) {
                found.addAll(
                        state == CoverClass.NOT_YET
                                ? lists.notYet(round.id(), part, from, left)
                                : lists.visited(round.id(), state, part, from, left));
            }
        }
        return found;
    }

    private List<Line> lines(List<Listed> found) {
        var persons = residents.masked(found.stream().map(Listed::resident).toList());
        return found.stream()
                .filter(listed -> persons.containsKey(listed.resident()))
                .map(listed -> new Line(listed, Objects.requireNonNull(persons.get(listed.resident()))))
                .toList();
    }
}
