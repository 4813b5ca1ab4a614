package org.lianfang.identity.usecase;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.identity.Accounts;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;

/// Whoever signed something is named to everybody who may read it.
@Component
class NamingAccounts implements Accounts {

    private final AccountRows accounts;
    private final SystemTransactions transactions;

    NamingAccounts(AccountRows accounts, SystemTransactions transactions) {
        this.accounts = accounts;
        this.transactions = transactions;
    }

    @Override
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var names = new HashMap<>(transactions.call(() -> accounts.names(ids)));
        if (ids.contains(Caller.SYSTEM_ID)) {
            names.put(Caller.SYSTEM_ID, Caller.SYSTEM.name());
        }
        return Map.copyOf(names);
    }

    @Override
    public Optional<UUID> idOf(String login) {
        return transactions
                .call(() -> accounts.credentials(Login.typed(login)))
                .map(credentials -> credentials.account().id());
    }
}
