package org.lianfang.cases.usecase;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.store.Handovers;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Service;

/// Hands cases and contacts to another area of the same city, where the person lives or stays. The sender is
/// responsible
/// until that area has acknowledged it.
@Service
public class HandingOver {

    private final Handovers handovers;
    private final HandedItems items;
    private final Cities cities;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    HandingOver(
            Handovers handovers, HandedItems items, Cities cities, CaseLookup lookup, SystemTransactions transactions) {
        this.handovers = handovers;
        this.items = items;
        this.cities = cities;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// As it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param toArea of the same city
    /// @param reason in words
    public record Entry(
            @Nullable UUID id,
            @Nullable List<Handover.@Nullable Item> items,
            @Nullable AreaKey toArea,
            @Nullable String reason) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// @return the same when it was sent before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/nothing-to-hand-over`, `cases/another-city`,
    ///     `cases/same-area`, `cases/unknown-area`, `cases/handed-over-already`, `cases/unknown-case`,
    ///     `cases/unknown-contact`, `cases/unknown-outside-contact`, `cases/outside-contact-settled`
    @Needs(Permission.MANAGE_CASES)
    public Handover send(Entry entry) {
        var scope = Access.scope();
        var id = CaseLookup.newId(entry.id());
        var sent = HandedItems.read(entry.items());
        var to = Fields.required("toArea", entry.toArea());
        var reason = reason(entry.reason());
        return transactions.callAs(Access.caller(), () -> {
            var known = known(handovers, id, scope);
            if (known.isPresent()) {
                return known.get();
            }
            var things = items.within(sent, scope);
            requireOther(things, to);
            var area = HandedItems.sender(things, scope);
            var by = lookup.caller();
            var hours = lookup.rules(area).needed().cases().hours().acknowledge();
            var handover = new Handover(
                    id,
                    area,
                    new Handover.Receiver(to, null, cities.nameOf(to)),
                    reason,
                    by,
                    by.at().plus(Duration.ofHours(hours)),
                    null,
                    null,
                    sent);
            if (!handovers.add(handover, null)) {
                throw CasesRefusal.HANDED_OVER_ALREADY.with();
            }
            items.took("handed-over", handover, things, null);
            return handover;
        });
    }

    private static void requireOther(List<HandedItems.Thing> things, AreaKey to) {
        for (var thing : things) {
            if (!thing.area().at(AreaLevel.PREFECTURE).equals(to.at(AreaLevel.PREFECTURE))) {
                throw CasesRefusal.ANOTHER_CITY.with();
            }
            if (thing.area().equals(to)) {
                throw CasesRefusal.SAME_AREA.with();
            }
        }
    }

    static String reason(@Nullable String sent) {
        return Fields.atMost(Exposures.LONGEST_TEXT, "reason", Fields.required("reason", PlainText.clean(sent)));
    }

    /// One that the caller has sent before.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/id-already-used`
    static Optional<Handover> known(Handovers handovers, UUID id, AreaScope scope) {
        var known = handovers.find(id);
        if (known.filter(found -> !scope.contains(found.area())).isPresent()) {
            throw CasesRefusal.ID_ALREADY_USED.with("id", id);
        }
        return known;
    }
}
