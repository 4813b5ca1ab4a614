package org.lianfang.cases.usecase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.ContactsToCome;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.store.Cases;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Service;

/// Asks for the contacts of the cases that are still open, as an investigator would, and counts whom nobody
/// has decided about.
@Service
class ForeseeingContacts implements ContactsToCome {

    /// Each is a question to the engine of its own.
    private static final int MOST_CASES = 30;

    private static final AskingForContacts.WhatIf AS_USUAL = new AskingForContacts.WhatIf(null, null, null);

    private final AskingForContacts asking;
    private final Cases cases;
    private final Residents residents;
    private final RulesHere rules;
    private final SystemTransactions transactions;

    ForeseeingContacts(
            AskingForContacts asking,
            Cases cases,
            Residents residents,
            RulesHere rules,
            SystemTransactions transactions) {
        this.asking = asking;
        this.cases = cases;
        this.residents = residents;
        this.rules = rules;
        this.transactions = transactions;
    }

    @Override
    public Outlook near(AreaKey area) {
        var open = transactions.callAs(Access.caller(), () -> cases.withContactsToList(area)).stream()
                .filter(file -> file.isInfected(rules.in(file.area()).cases()))
                .toList();
        var found = new Found();
        for (var file : open.stream().limit(MOST_CASES).toList()) {
            try {
                found.take(file, asking.compute(file, AS_USUAL).proposed());
            } catch (Refusal none) {
                if (none.reason() == CasesRefusal.NOT_READY_YET) {
                    return new Outlook(false, 0, open.size(), List.of());
                }
            }
        }
        return new Outlook(true, found.cases, open.size() - found.cases, found.people());
    }

    private final class Found {

        private final Map<UUID, Seen> latest = new HashMap<>();
        private int cases;

        /// @param ofContact only if they were near no case themselves
        private record Seen(java.time.LocalDate day, boolean ofContact) {

            Seen with(Seen other) {
                if (ofContact == other.ofContact) {
                    return other.day.isAfter(day) ? other : this;
                }
                return ofContact ? other : this;
            }
        }

        void take(CaseFile file, List<AskingForContacts.Proposed> proposed) {
            cases++;
            var here = rules.in(file.area());
            proposed.stream()
                    .filter(one -> !one.lead() && !one.isCase() && one.contact() == null)
                    .forEach(one -> latest.merge(
                            one.person(),
                            new Seen(here.dayOf(one.last().minusMillis(1)), one.kind() == ContactKind.OF_CONTACT),
                            Seen::with));
        }

        List<Proposed> people() {
            return residents.holders(latest.keySet()).values().stream()
                    .map(holder -> {
                        var seen = java.util.Objects.requireNonNull(latest.get(holder.resident()));
                        return new Proposed(holder.resident(), holder.area(), seen.day, seen.ofContact);
                    })
                    .toList();
        }
    }
}
