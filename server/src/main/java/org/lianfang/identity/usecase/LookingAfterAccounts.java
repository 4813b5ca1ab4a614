package org.lianfang.identity.usecase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Account;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// What administrators do to the accounts of their area.
@Component
public class LookingAfterAccounts {

    private final AccountRows accounts;
    private final SessionRows sessions;
    private final HashingPasswords passwords;
    private final OwnGrants ownGrants;
    private final Finishing finishing;

    LookingAfterAccounts(
            AccountRows accounts,
            SessionRows sessions,
            HashingPasswords passwords,
            OwnGrants ownGrants,
            Finishing finishing) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.ownGrants = ownGrants;
        this.finishing = finishing;
    }

    @Component
    record Finishing(Announcing announcing, DeviceRows devices, TransactionTemplate transactions) {}

    /// By login; without an area, everything in the caller's own.
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Account> page(@Nullable AreaKey area, @Nullable String loginPrefix, @Nullable String after, int limit) {
        if (area != null) {
            Access.requireWithin(area);
        }
        return accounts.page(area == null ? AreaKey.NATION : area, loginPrefix, PlainText.clean(after), limit);
    }

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public Account find(UUID id) {
        return required(id);
    }

    /// @throws Refusal `identity/stale-write` with both values
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public Account rename(UUID id, int version, DisplayName name) {
        var account = covered(id);
        if (!accounts.rename(id, version, name.value())) {
            throw IdentityRefusal.STALE_WRITE.with(
                    "yours", Map.of("displayName", name.value(), "version", version),
                    "theirs", Map.of("displayName", account.displayName(), "version", account.version()));
        }
        finishing.announcing.announce(new IdentityEvent.AccountChanged(id, account.area()));
        return required(id);
    }

    /// Ends its sessions at once.
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public Account disable(UUID id) {
        if (id.equals(Access.caller().accountId())) {
            throw IdentityRefusal.NOT_TO_YOURSELF.with();
        }
        return change(id, account -> {
            accounts.setDisabled(id, true);
            sessions.endAllOf(id, Optional.empty());
            finishing.announcing.announce(new IdentityEvent.AccountDisabled(id, account.area()));
        });
    }

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public Account enable(UUID id) {
        return change(id, account -> {
            accounts.setDisabled(id, false);
            finishing.announcing.announce(new IdentityEvent.AccountEnabled(id, account.area()));
        });
    }

    /// A new password that its owner must change; all sessions end.
    @Needs(Permission.MANAGE_ACCOUNTS)
    public void resetPassword(UUID id, Password password) {
        var account = inTransaction(() -> covered(id));
        var hash = passwords.hash(password.chosenBy(new Login(account.login())));
        inTransaction(() -> {
            accounts.setPassword(id, hash, true);
            sessions.endAllOf(id, Optional.empty());
            finishing.devices.lapseAllOf(id);
            finishing.announcing.announce(new IdentityEvent.PasswordChanged(id, account.area(), true));
            return account;
        });
    }

    private Account change(UUID id, Consumer<Account> work) {
        work.accept(covered(id));
        return required(id);
    }

    private Account covered(UUID id) {
        var account = required(id);
        ownGrants.requireToCover(account);
        return account;
    }

    private Account required(UUID id) {
        return accounts.find(id).orElseThrow(IdentityRefusal.UNKNOWN_ACCOUNT::with);
    }

    private Account inTransaction(java.util.function.Supplier<Account> work) {
        return java.util.Objects.requireNonNull(finishing.transactions.execute(status -> work.get()));
    }
}
