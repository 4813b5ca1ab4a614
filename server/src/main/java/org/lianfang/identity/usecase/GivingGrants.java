package org.lianfang.identity.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.Grant;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.GrantRows;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives and withdraws roles. Nobody gives to themselves, more than they hold, beyond their area, or for longer than
/// they hold it.
@Component
public class GivingGrants {

    private final AccountRows accounts;
    private final GrantRows grants;
    private final OwnGrants ownGrants;
    private final Announcing announcing;
    private final InstantSource clock;

    GivingGrants(
            AccountRows accounts, GrantRows grants, OwnGrants ownGrants, Announcing announcing, InstantSource clock) {
        this.accounts = accounts;
        this.grants = grants;
        this.ownGrants = ownGrants;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// @param expiresAt first moment at which it holds no more
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public Grant give(UUID account, Role role, AreaKey area, @Nullable Instant expiresAt) {
        Access.requireWithin(area);
        if (accounts.find(account).isEmpty()) {
            throw IdentityRefusal.UNKNOWN_ACCOUNT.with();
        }
        var by = Access.caller().accountId();
        if (account.equals(by)) {
            throw IdentityRefusal.NOT_TO_YOURSELF.with();
        }
        if (expiresAt != null && !expiresAt.isAfter(clock.instant())) {
            throw IdentityRefusal.EXPIRY_NOT_VALID.with();
        }
        if (!ownGrants.ofCaller().mayGive(role, area, expiresAt)) {
            throw IdentityRefusal.BEYOND_YOUR_GRANTS.with("role", role);
        }
        var grant = new Grant(Ids.next(), account, role, area, expiresAt, by);
        grants.add(grant, clock.instant());
        announcing.announce(new IdentityEvent.GrantGiven(grant.id(), account, role, area, expiresAt));
        return grant;
    }

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void withdraw(UUID id) {
        var grant = grants.find(id).orElseThrow(IdentityRefusal.UNKNOWN_GRANT::with);
        if (!ownGrants.ofCaller().mayGive(grant.role(), grant.area(), grant.expiresAt())) {
            throw IdentityRefusal.BEYOND_YOUR_GRANTS.with("role", grant.role());
        }
        grants.withdraw(id, Access.caller().accountId(), clock.instant());
        announcing.announce(new IdentityEvent.GrantWithdrawn(id, grant.account(), grant.role(), grant.area()));
    }

    /// Grants of these accounts in the caller's areas; expired ones are among them.
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Grant> of(Collection<UUID> holders) {
        return grants.of(holders);
    }
}
