package org.lianfang.audit.flow;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Takes down who signed in and who may do what, in the transaction in which it happens.
@Component
class RecordingIdentityEvents {

    private final AuditLog log;

    RecordingIdentityEvents(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void record(IdentityEvent event) {
        log.record(actOf(event));
    }

    private static Act actOf(IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.SignedIn in -> account("identity.signed-in", in.account(), in.area());
            case IdentityEvent.SignedOut out -> account("identity.signed-out", out.account(), out.area());
            case IdentityEvent.SignInRefused refused ->
                account("identity.sign-in-refused", refused.account(), refused.area());
            case IdentityEvent.AccountOpened opened ->
                account("identity.account-opened", opened.account(), opened.area());
            case IdentityEvent.AccountChanged changed ->
                account("identity.account-changed", changed.account(), changed.area());
            case IdentityEvent.AccountDisabled disabled ->
                account("identity.account-disabled", disabled.account(), disabled.area());
            case IdentityEvent.AccountEnabled enabled ->
                account("identity.account-enabled", enabled.account(), enabled.area());
            case IdentityEvent.PasswordChanged changed ->
                account("identity.password-changed", changed.account(), changed.area())
                        .withDetail(Map.of("byOther", changed.byOther()));
            case IdentityEvent.GrantGiven given ->
                account("identity.grant-given", given.account(), given.area())
                        .withDetail(detail(given.grant(), given.role().name(), given.expiresAt()));
            case IdentityEvent.GrantWithdrawn withdrawn ->
                account("identity.grant-withdrawn", withdrawn.account(), withdrawn.area())
                        .withDetail(detail(withdrawn.grant(), withdrawn.role().name(), null));
            case IdentityEvent.TokenIssued issued ->
                Act.of("identity.token-issued", "token", issued.token(), issued.area())
                        .withDetail(detail(issued.token(), issued.role().name(), issued.expiresAt()));
            case IdentityEvent.TokenRevoked revoked ->
                Act.of("identity.token-revoked", "token", revoked.token(), revoked.area());
            case IdentityEvent.DeviceRegistered registered ->
                device("identity.device-registered", registered.device(), registered.account(), registered.area());
            case IdentityEvent.DeviceRevoked revoked ->
                device("identity.device-revoked", revoked.device(), revoked.account(), revoked.area());
        };
    }

    private static Act account(String action, @Nullable UUID account, AreaKey area) {
        return Act.of(action, "account", account == null ? "unknown" : account, area);
    }

    private static Act device(String action, UUID device, UUID account, AreaKey area) {
        return Act.of(action, "device", device, area).withDetail(Map.of("account", account.toString()));
    }

    private static Map<String, Object> detail(UUID id, String role, java.time.@Nullable Instant expiresAt) {
        var detail = new HashMap<String, Object>(Map.of("id", id.toString(), "role", role));
        if (expiresAt != null) {
            detail.put("expiresAt", expiresAt.toString());
        }
        return detail;
    }
}
