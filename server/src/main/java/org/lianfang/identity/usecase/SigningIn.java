package org.lianfang.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.AccountRows.Credentials;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Begins and ends sessions. No transaction is open while a password is hashed.
@Component
public class SigningIn {

    private final AccountRows accounts;
    private final Begun begun;
    private final PasswordCheck check;
    private final SystemTransactions transactions;
    private final Surroundings around;

    SigningIn(
            AccountRows accounts,
            Begun begun,
            PasswordCheck check,
            SystemTransactions transactions,
            Surroundings around) {
        this.accounts = accounts;
        this.begun = begun;
        this.check = check;
        this.transactions = transactions;
        this.around = around;
    }

    @Component
    record Begun(SessionRows sessions, DeviceRows devices) {}

    @Component
    record PasswordCheck(Attempts attempts, HashingPasswords passwords) {}

    @Component
    record Surroundings(Announcing announcing, SessionRules rules, InstantSource clock) {}

    /// @param address of the client, for slowing down guesses
    /// @return what opens the session; kept nowhere
    /// @throws Refusal `identity/wrong-password`, the same whether login or password was wrong or the account is
    /// disabled; `identity/too-many-attempts`
    public Secret signIn(Login login, Password password, String address) {
        var attempt = check.attempts.begin(login.value(), address);
        var found = transactions.call(() -> accounts.credentials(login));
        var right = check.passwords.matches(password, found.map(Credentials::hash));
        var account = found.map(Credentials::account).filter(one -> right && !one.disabled());
        if (account.isEmpty()) {
            transactions.run(() -> around.announcing.announce(refusedTo(found.map(Credentials::account))));
            throw IdentityRefusal.WRONG_PASSWORD.with();
        }
        attempt.succeeded();
        return begin(account.get(), null);
    }

    /// From a registered device, without the password, until the device's days are over.
    ///
    /// @return what opens the session; kept nowhere
    /// @throws Refusal `identity/device-revoked`; `identity/device-not-known` when the password must be asked for,
    /// whatever the reason
    public Secret signInFrom(UUID id, Secret credential) {
        var device = transactions.call(() -> begun.devices.find(id));
        if (device.isPresent() && device.get().isRevoked()) {
            throw IdentityRefusal.DEVICE_REVOKED.with();
        }
        var account = transactions.call(() -> device.filter(
                        known -> around.clock.instant().isBefore(known.expiresAt())
                                && begun.devices.hasCredential(id, credential.hash()))
                .flatMap(known -> accounts.find(known.account()))
                .filter(one -> !one.disabled()));
        return begin(account.orElseThrow(IdentityRefusal.DEVICE_NOT_KNOWN::with), id);
    }

    public void signOut(Visitor visitor) {
        transactions.callAs(visitor.caller(), () -> {
            begun.sessions.end(visitor.id());
            var area = accounts.find(visitor.caller().accountId()).map(Account::area);
            around.announcing.announce(
                    new IdentityEvent.SignedOut(visitor.caller().accountId(), area.orElse(AreaKey.NATION)));
            return visitor;
        });
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1M")
    void removeEnded() {
        transactions.run(() -> begun.sessions.removeEnded(around.clock.instant(), around.rules.idle()));
    }

    private Secret begin(Account account, @Nullable UUID device) {
        var now = around.clock.instant();
        var secret = Secret.ofSession();
        var session = new SessionRows.Session(
                Ids.next(), account.id(), now, now.plus(around.rules.lifetime()), device, false);
        return transactions.callAs(new Caller(account.id(), account.displayName(), Map.of()), () -> {
            begun.sessions.begin(session, secret.hash());
            if (device != null) {
                begun.devices.seen(List.of(device), now);
            }
            accounts.signedIn(account.id(), now);
            around.announcing.announce(new IdentityEvent.SignedIn(account.id(), account.area()));
            return secret;
        });
    }

    private static IdentityEvent.SignInRefused refusedTo(Optional<Account> account) {
        return new IdentityEvent.SignInRefused(
                account.map(Account::id).orElse(null),
                account.map(Account::area).orElse(AreaKey.NATION));
    }
}
