package org.lianfang.identity.usecase;

import java.time.Instant;
import java.time.InstantSource;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// What setting up and opening accounts have in common.
@Component
public class NewAccounts {

    private final AccountRows accounts;
    private final HashingPasswords passwords;
    private final Announcing announcing;
    private final InstantSource clock;

    NewAccounts(AccountRows accounts, HashingPasswords passwords, Announcing announcing, InstantSource clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// @param mustChange whether the first thing to do is to choose another password
    public record Wanted(Login login, DisplayName name, Password password, boolean mustChange) {}

    /// An account that is not kept yet, with the hash of its password.
    record Prepared(Account account, String hash) {}

    /// Hashes outside any transaction.
    Prepared prepare(Wanted wanted, AreaKey area) {
        var hash = passwords.hash(wanted.password.chosenBy(wanted.login));
        var account = new Account(
                Ids.next(), wanted.login.value(), wanted.name.value(), null, wanted.mustChange, false, area, null, 1);
        return new Prepared(account, hash);
    }

    /// @throws Refusal `identity/login-taken`
    Account add(Prepared prepared) {
        try {
            accounts.add(prepared.account, prepared.hash, Access.caller().accountId(), now());
        } catch (DuplicateKeyException taken) {
            throw IdentityRefusal.LOGIN_TAKEN.with();
        }
        announcing.announce(new IdentityEvent.AccountOpened(prepared.account.id(), prepared.account.area()));
        return prepared.account;
    }

    void announce(IdentityEvent event) {
        announcing.announce(event);
    }

    Instant now() {
        return clock.instant();
    }
}
