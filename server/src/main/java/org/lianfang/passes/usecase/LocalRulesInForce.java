package org.lianfang.passes.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.passes.model.LocalRule;
import org.lianfang.passes.store.LocalRules;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Stricter rules that were approved, from memory: every status asks. What is approved or ended on this server
/// holds at once, elsewhere within some seconds. Looked up beside those who ask, never for one of them: they ask inside
/// transactions, and would hold a connection while this waits for another.
@Component
class LocalRulesInForce {

    private final LocalRules rules;
    private final SystemTransactions transactions;
    private volatile @Nullable List<LocalRule> approved;

    LocalRulesInForce(LocalRules rules, SystemTransactions transactions) {
        this.rules = rules;
        this.transactions = transactions;
    }

    List<LocalRule> in(AreaKey area, UUID response, Instant now) {
        var known = approved;
        return (known == null ? look() : known)
                .stream()
                        .filter(rule ->
                                rule.area().contains(area) && rule.response().equals(response) && rule.holdsAt(now))
                        .toList();
    }

    @Scheduled(fixedDelayString = "${lianfang.passes.local-rules-every:5s}")
    void lookAgain() {
        look();
    }

    /// Something was approved or ended.
    void forget() {
        look();
    }

    private List<LocalRule> look() {
        var found = transactions.call(rules::approved);
        approved = found;
        return found;
    }
}
