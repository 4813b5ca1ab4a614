package org.lianfang.command.flow;

import org.lianfang.identity.IdentityEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Ends the live lines of whoever signs out, is disabled or loses a right.
@Component
class EndingLines {

    private final LiveLine line;

    EndingLines(LiveLine line) {
        this.line = line;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(IdentityEvent event) {
        switch (event) {
            case IdentityEvent.SignedOut out -> line.cutOff(out.account());
            case IdentityEvent.AccountDisabled disabled -> line.cutOff(disabled.account());
            case IdentityEvent.PasswordChanged changed -> line.cutOff(changed.account());
            case IdentityEvent.GrantWithdrawn withdrawn -> line.cutOff(withdrawn.account());
            case IdentityEvent.DeviceRevoked revoked -> line.cutOff(revoked.account());
            case IdentityEvent.TokenRevoked _ -> line.cutOffAll();
            case IdentityEvent.SignedIn _,
                    IdentityEvent.SignInRefused _,
                    IdentityEvent.AccountOpened _,
                    IdentityEvent.AccountChanged _,
                    IdentityEvent.AccountEnabled _,
                    IdentityEvent.GrantGiven _,
                    IdentityEvent.DeviceRegistered _,
                    IdentityEvent.TokenIssued _ -> {}
        }
    }
}
