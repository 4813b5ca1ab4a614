package org.lianfang.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grants;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;

/// What the caller and others hold, whatever the caller may see: the answer decides what they may do to each other.
@Component
class OwnGrants {

    private final GrantRows grants;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    OwnGrants(GrantRows grants, SystemTransactions transactions, InstantSource clock) {
        this.grants = grants;
        this.transactions = transactions;
        this.clock = clock;
    }

    Grants ofCaller() {
        return of(Access.caller().accountId());
    }

    Grants of(UUID account) {
        return Grants.holdingAt(clock.instant(), transactions.call(() -> grants.of(List.of(account))));
    }

    /// @throws Refusal `identity/account-holds-more`: whoever could take over an account
    /// must already hold what it holds
    void requireToCover(Account account) {
        if (!ofCaller().cover(of(account.id()))) {
            throw IdentityRefusal.ACCOUNT_HOLDS_MORE.with();
        }
    }
}
