package org.lianfang.people.usecase;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.bundle.Marks;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.stereotype.Component;

/// Keys for the marks in bundles: another one for each account and day, so that what was taken along by one is of no
/// use
/// with another's, and nothing need be kept.
@Component
class BundleKeys {

    private final Vault vault;
    private final InstantSource clock;

    BundleKeys(Vault vault, InstantSource clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /// @param part whose marks are made
    Marks of(String part) {
        var day = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        var what = "bundle|" + part + "|" + Access.caller().accountId() + "|" + day;
        return Marks.with(vault.lookup(Vault.Field.PHONE, new Personal<>(what)));
    }
}
