package org.lianfang.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.Role;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.store.TokenRows;
import org.lianfang.identity.store.TokenRows.Token;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tokens for machines: one role in one area, never for longer than a year, never more than the issuer may give.
@Component
public class IssuingTokens {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final TokenRows tokens;
    private final OwnGrants ownGrants;
    private final Announcing announcing;
    private final InstantSource clock;

    IssuingTokens(TokenRows tokens, OwnGrants ownGrants, Announcing announcing, InstantSource clock) {
        this.tokens = tokens;
        this.ownGrants = ownGrants;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// @param secret shown once
    public record Issued(UUID id, String name, Secret secret) {}

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public Issued issue(DisplayName name, Role role, AreaKey area, Instant expiresAt) {
        Access.requireWithin(area);
        var now = clock.instant();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw IdentityRefusal.EXPIRY_NOT_VALID.with();
        }
        if (!ownGrants.ofCaller().mayGive(role, area, expiresAt)) {
            throw IdentityRefusal.BEYOND_YOUR_GRANTS.with("role", role);
        }
        var secret = Secret.ofMachine();
        var token = new Token(
                Ids.next(), name.value(), role, area, expiresAt, Access.caller().accountId(), null);
        tokens.add(token, secret.hash(), now);
        announcing.announce(new IdentityEvent.TokenIssued(token.id(), role, area, expiresAt));
        return new Issued(token.id(), token.name(), secret);
    }

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void revoke(UUID id) {
        var token = tokens.find(id).orElseThrow(IdentityRefusal.UNKNOWN_TOKEN::with);
        tokens.revoke(id, Access.caller().accountId(), clock.instant());
        announcing.announce(new IdentityEvent.TokenRevoked(id, token.area()));
    }

    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Token> page(@Nullable UUID after, int limit) {
        return tokens.page(after, limit);
    }
}
