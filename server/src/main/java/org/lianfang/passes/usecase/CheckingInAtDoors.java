package org.lianfang.passes.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.AccessRefusal;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.passes.model.PassesRefusal;
import org.lianfang.passes.signed.PassClaims;
import org.lianfang.passes.store.Issued;
import org.lianfang.places.CheckIns;
import org.springframework.stereotype.Service;

/// Whoever stands at the door of a place takes down that somebody without a telephone is there, by their pass.
@Service
public class CheckingInAtDoors {

    private final CheckIns checkIns;
    private final Issued issued;
    private final SystemTransactions transactions;

    CheckingInAtDoors(CheckIns checkIns, Issued issued, SystemTransactions transactions) {
        this.checkIns = checkIns;
        this.issued = issued;
        this.transactions = transactions;
    }

    /// @param id UUIDv7 made by the device
    /// @param code of the poster
    /// @param passId the number of the pass that was read
    /// @param at by the device's clock; the moment of sending when absent
    public record Entry(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable String passId,
            @Nullable Instant at) {

        /// Where somebody is never slips into a log.
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }

    /// One bad record never stops the others.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one fate per record, in order
    @Needs(Permission.RECORD_CROSSINGS)
    public List<Fate> record(List<Entry> entries, @Nullable Instant deviceTime) {
        var scope = Access.scope();
        return transactions.callAs(
                Access.caller(),
                () -> entries.stream()
                        .map(entry -> fate(entry, deviceTime, scope))
                        .toList());
    }

    private Fate fate(Entry entry, @Nullable Instant deviceTime, AreaScope scope) {
        try {
            var venue = checkIns.venue(entry.code());
            if (!scope.contains(venue.area())) {
                throw AccessRefusal.OUTSIDE_YOUR_AREA.with("area", venue.area());
            }
            var teller = new CheckIns.Teller(Access.caller().accountId(), true);
            var told = new CheckIns.Entry(entry.id(), entry.code(), entry.at(), deviceTime);
            return checkIns.checkIn(teller, told, Set.of(holderOf(entry.passId()))) ? Fate.ACCEPTED : Fate.DUPLICATE;
        } catch (Refusal bad) {
            return new Fate.Refused(bad);
        }
    }

    private UUID holderOf(@Nullable String passId) {
        return PassClaims.Number.read(Fields.required("passId", passId))
                .flatMap(issued::holderOf)
                .orElseThrow(PassesRefusal.PASS_NOT_KNOWN::with);
    }
}
