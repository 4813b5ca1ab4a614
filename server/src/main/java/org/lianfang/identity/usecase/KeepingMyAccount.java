package org.lianfang.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.Grants;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Component;

/// What everybody may do with their own account.
@Component
public class KeepingMyAccount {

    private final Rows rows;
    private final SigningIn.PasswordCheck check;
    private final Announcing announcing;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    KeepingMyAccount(
            Rows rows,
            SigningIn.PasswordCheck check,
            Announcing announcing,
            SystemTransactions transactions,
            InstantSource clock) {
        this.rows = rows;
        this.check = check;
        this.announcing = announcing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Component
    record Rows(AccountRows accounts, GrantRows grants, SessionRows sessions, DeviceRows devices) {}

    public record Mine(Account account, Grants grants) {}

    public Mine read(UUID id) {
        return transactions.call(() -> new Mine(
                rows.accounts.find(id).orElseThrow(), Grants.holdingAt(clock.instant(), rows.grants.of(List.of(id)))));
    }

    public void chooseLocale(UUID id, String locale) {
        transactions.run(() -> rows.accounts.setLocale(id, locale));
    }

    /// Ends all other sessions of the account.
    ///
    /// @param address of the client, for slowing down guesses
    /// @throws Refusal `identity/current-password-wrong` or what is wrong with the new one
    public void changePassword(Visitor visitor, Password current, Password wanted, String address) {
        var account = read(visitor.caller().accountId()).account();
        var login = new Login(account.login());
        var attempt = check.attempts().begin(login.value(), address);
        var credentials = transactions.call(() -> rows.accounts.credentials(login));
        if (!check.passwords().matches(current, credentials.map(AccountRows.Credentials::hash))) {
            throw IdentityRefusal.CURRENT_PASSWORD_WRONG.with();
        }
        attempt.succeeded();
        var hash = check.passwords().hash(wanted.chosenBy(login));
        transactions.callAs(visitor.caller(), () -> {
            rows.accounts.setPassword(account.id(), hash, false);
            rows.sessions.endAllOf(account.id(), Optional.of(visitor.id()));
            rows.devices.lapseAllOf(account.id());
            announcing.announce(new IdentityEvent.PasswordChanged(account.id(), account.area(), false));
            return hash;
        });
    }
}
