package org.lianfang.identity.usecase;

import org.lianfang.identity.IdentityEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Tells the other modules in the running transaction, and makes this server ask anew who may do what.
@Component
class Announcing {

    private final ApplicationEventPublisher events;
    private final RecognisingVisitors visitors;

    Announcing(ApplicationEventPublisher events, RecognisingVisitors visitors) {
        this.events = events;
        this.visitors = visitors;
    }

    void announce(IdentityEvent event) {
        if (changesWhatIsRemembered(event)) {
            visitors.forgetAfterCommit();
        }
        events.publishEvent(event);
    }

    private static boolean changesWhatIsRemembered(IdentityEvent event) {
        return switch (event) {
            case IdentityEvent.SignedIn in -> false;
            case IdentityEvent.SignInRefused refused -> false;
            case IdentityEvent.AccountOpened opened -> false;
            case IdentityEvent.TokenIssued issued -> false;
            case IdentityEvent.DeviceRegistered registered -> false;
            case IdentityEvent.DeviceRevoked revoked -> true;
            case IdentityEvent.SignedOut out -> true;
            case IdentityEvent.AccountChanged changed -> true;
            case IdentityEvent.AccountDisabled disabled -> true;
            case IdentityEvent.AccountEnabled enabled -> true;
            case IdentityEvent.PasswordChanged changed -> true;
            case IdentityEvent.GrantGiven given -> true;
            case IdentityEvent.GrantWithdrawn withdrawn -> true;
            case IdentityEvent.TokenRevoked revoked -> true;
        };
    }
}
