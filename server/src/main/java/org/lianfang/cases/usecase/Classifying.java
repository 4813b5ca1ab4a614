package org.lianfang.cases.usecase;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.CaseEvent;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.store.CaseHistory;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Classifies a case anew, as the pack knows classes, with a reason. Whoever becomes a source is
/// announced; contacts of a case that turned out to be none are free of it.
@Service
public class Classifying {

    private static final int LONGEST_REASON = 500;

    private final OpeningCases.Books books;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    Classifying(OpeningCases.Books books, CaseLookup lookup, SystemTransactions transactions) {
        this.books = books;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-case`, `cases/class-not-of-pack`,
    ///     `cases/class-unchanged`, `cases/already-a-case`
    @Needs(Permission.MANAGE_CASES)
    public CaseFile classify(UUID id, @Nullable Classification sent, @Nullable String reason) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var file = lookup.locked(id, scope);
            var here = lookup.rules(file).needed();
            var classification = Fields.required("classification", sent);
            var why = Fields.atMost(LONGEST_REASON, "reason", Fields.required("reason", PlainText.clean(reason)));
            if (!here.cases().classes().contains(classification)) {
                throw CasesRefusal.CLASS_NOT_OF_PACK.with("pack", here.pack());
            }
            if (classification == file.classification()) {
                throw CasesRefusal.CLASS_UNCHANGED.with();
            }
            change(file, classification, why, here);
            lookup.took("classified", file);
            return books.cases().find(id).orElseThrow();
        });
    }

    private void change(CaseFile file, Classification classification, String why, RulesHere.Here here) {
        var by = lookup.caller();
        var today = here.dayOf(by.at());
        int version;
        try {
            version = books.cases().classify(file.id(), classification, today);
        } catch (DuplicateKeyException another) {
            throw CasesRefusal.ALREADY_A_CASE.with();
        }
        var changed = file.with(classification).inVersion(version);
        books.history().add(changed, new CaseHistory.Classified(Ids.next(), classification, why, by));
        var was = file.isInfected(here.cases());
        var is = changed.isInfected(here.cases());
        if (is && !was) {
            if (file.dates().confirmed() == null) {
                books.cases().confirm(file.id(), today);
            }
            books.events().publishEvent(OpeningCases.confirmed(changed, today, known(changed), by));
            books.contacts().becameACase(changed, by.at());
        } else if (was && !is) {
            books.events()
                    .publishEvent(new CaseEvent.CaseRuledOut(
                            changed.id(), version, changed.area().value(), changed.resident(), by.at(), by.account()));
            books.contacts().isNoCase(changed, by.at());
        }
    }

    /// Of a sample that was positive testing has told, whoever classifies.
    private CaseEvent.Known known(CaseFile file) {
        if (file.origin().source() == CaseFile.Source.LINE_LIST) {
            return CaseEvent.Known.BY_LIST;
        }
        return books.history().samples(file.id()).isEmpty() ? CaseEvent.Known.BY_DECISION : CaseEvent.Known.BY_SAMPLE;
    }
}
