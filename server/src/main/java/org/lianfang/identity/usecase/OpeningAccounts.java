package org.lianfang.identity.usecase;

import java.util.Optional;
import org.lianfang.identity.model.Account;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A new account, without any grant yet.
@Component
public class OpeningAccounts {

    private final NewAccounts newAccounts;
    private final OwnGrants ownGrants;
    private final TransactionTemplate transactions;

    OpeningAccounts(NewAccounts newAccounts, OwnGrants ownGrants, TransactionTemplate transactions) {
        this.newAccounts = newAccounts;
        this.ownGrants = ownGrants;
        this.transactions = transactions;
    }

    /// @param area whose administrators look after it; where the caller works when absent
    @Needs(Permission.MANAGE_ACCOUNTS)
    public Account open(NewAccounts.Wanted wanted, Optional<AreaKey> area) {
        var place = area.or(
                () -> Optional.ofNullable(ownGrants.ofCaller().areasOfRights().get(Permission.MANAGE_ACCOUNTS))
                        .map(java.util.List::getFirst));
        Access.requireWithin(place.orElseThrow());
        var prepared = newAccounts.prepare(wanted, place.get());
        return java.util.Objects.requireNonNull(transactions.execute(status -> newAccounts.add(prepared)));
    }
}
