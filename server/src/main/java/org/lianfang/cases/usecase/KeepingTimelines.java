package org.lianfang.cases.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.tracing.Seat;
import org.lianfang.tracing.Setting;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes down where a case was, as it is told: entry by entry, the same entry once. A wrong one is
/// voided.
@Service
public class KeepingTimelines {

    private static final int LONGEST_PLACE = 120;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PLACES = 12;
    private static final Duration LONGEST_STAY = Duration.ofDays(60);

    private final Stays stays;
    private final CaseLookup lookup;
    private final KeepingPresences presences;
    private final SystemTransactions transactions;

    KeepingTimelines(Stays stays, CaseLookup lookup, KeepingPresences presences, SystemTransactions transactions) {
        this.stays = stays;
        this.lookup = lookup;
        this.presences = presences;
        this.transactions = transactions;
    }

    /// An entry as it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param section coach, compartment or cabin
    /// @param row row or bay
    public record Entry(
            @Nullable UUID id,
            @Nullable String place,
            @Nullable Setting setting,
            @Nullable Integer section,
            @Nullable Integer row,
            @Nullable Boolean crew,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String note) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// @return the entry as it is kept; the one that was kept before when it was sent again
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/not-come-yet`,
    ///     `cases/ends-before-it-begins`, `cases/lasts-too-long`, `cases/seat-not-possible`,
    ///     `cases/id-already-used`
    @Needs(Permission.MANAGE_CASES)
    public Stay add(UUID caseId, Entry entry) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(caseId, scope);
            var stay = read(file, entry);
            if (stays.add(stay, Access.caller().accountId(), lookup.now())) {
                lookup.took("stay-added", file);
                return stay;
            }
            return stays.find(stay.id())
                    .filter(stay::equals)
                    .orElseThrow(() -> CasesRefusal.ID_ALREADY_USED.with("id", stay.id()));
        });
    }

    private Stay read(CaseFile file, Entry entry) {
        var from = Fields.required("from", entry.from());
        var to = Fields.required("to", entry.to());
        if (to.isBefore(from)) {
            throw CasesRefusal.ENDS_BEFORE_IT_BEGINS.with();
        }
        if (Duration.between(from, to).compareTo(LONGEST_STAY) > 0) {
            throw CasesRefusal.LASTS_TOO_LONG.with("days", LONGEST_STAY.toDays());
        }
        if (from.isAfter(lookup.now())) {
            throw CasesRefusal.NOT_COME_YET.with("today", lookup.rules(file).dayOf(lookup.now()));
        }
        return new Stay(
                CaseLookup.newId(entry.id()),
                file.id(),
                file.resident(),
                file.area(),
                Fields.atMost(LONGEST_PLACE, "place", Fields.required("place", PlainText.clean(entry.place()))),
                Fields.required("setting", entry.setting()),
                seat(entry),
                from,
                to,
                Fields.atMost(LONGEST_NOTE, "note", PlainText.clean(entry.note())));
    }

    private static Seat seat(Entry entry) {
        try {
            return new Seat(
                    entry.section() == null ? 0 : entry.section(),
                    entry.row() == null ? 0 : entry.row(),
                    Boolean.TRUE.equals(entry.crew()));
        } catch (IllegalArgumentException noSuchSeat) {
            throw CasesRefusal.SEAT_NOT_POSSIBLE.with();
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/unknown-stay`
    @Needs(Permission.MANAGE_CASES)
    public List<Stay> voidOne(UUID caseId, UUID stayId) {
        var scope = Access.scope();
        var left = transactions.callAs(Access.caller(), () -> {
            var file = lookup.seen(caseId, scope);
            if (stays.find(stayId).filter(stay -> caseId.equals(stay.caseId())).isEmpty()) {
                throw CasesRefusal.UNKNOWN_STAY.with();
            }
            stays.voided(stayId, Access.caller().accountId(), lookup.now());
            lookup.took("stay-voided", file);
            return stays.ofCase(caseId);
        });
        presences.forgetSoon();
        return left;
    }

    /// Places that were told lately, which a word may narrow.
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<String> recentPlaces(AreaKey area, @Nullable String word) {
        Access.requireWithin(area);
        return stays.recentPlaces(area, Stay.mark(PlainText.clean(word)), MOST_PLACES);
    }
}
