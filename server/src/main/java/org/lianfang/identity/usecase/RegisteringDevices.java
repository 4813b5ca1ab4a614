package org.lianfang.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Device;
import org.lianfang.identity.model.DisplayName;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Secret;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.store.AccountRows;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.identity.store.SessionRows;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.id.Ids;
import org.springframework.stereotype.Component;

/// One's own devices: what is registered may begin sessions without the password for some days, and is recognised when
/// it was revoked.
@Component
public class RegisteringDevices {

    private final Rows rows;
    private final DeviceRules rules;
    private final Announcing announcing;
    private final SystemTransactions transactions;
    private final InstantSource clock;

    RegisteringDevices(
            Rows rows, DeviceRules rules, Announcing announcing, SystemTransactions transactions, InstantSource clock) {
        this.rows = rows;
        this.rules = rules;
        this.announcing = announcing;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Component
    record Rows(AccountRows accounts, DeviceRows devices, SessionRows sessions) {}

    /// @param credential kept by the device only
    public record Registered(Device device, Secret credential) {}

    /// Registers the device that the visitor's session lives on; a known one of theirs gets a new credential.
    ///
    /// @param id UUIDv7, made by the device
    /// @throws Refusal `identity/device-revoked`, `identity/device-of-another`, `identity/device-id-not-valid`
    public Registered register(Visitor visitor, UUID id, DisplayName name) {
        if (!Ids.isVersion7(id)) {
            throw IdentityRefusal.DEVICE_ID_NOT_VALID.with();
        }
        var secret = Secret.ofSession();
        return transactions.callAs(visitor.caller(), () -> {
            var now = clock.instant();
            var account =
                    rows.accounts.find(visitor.caller().accountId()).orElseThrow(IdentityRefusal.UNKNOWN_ACCOUNT::with);
            var device = new Device(
                    id, account.id(), account.area(), name.value(), now, now, now.plus(rules.lifetime()), null);
            if (!rows.devices.register(device, secret.hash())) {
                throw rows.devices
                                .find(id)
                                .filter(known -> known.account().equals(account.id()))
                                .isPresent()
                        ? IdentityRefusal.DEVICE_REVOKED.with()
                        : IdentityRefusal.DEVICE_OF_ANOTHER.with();
            }
            rows.sessions.livesOn(visitor.id(), id);
            announcing.announce(new IdentityEvent.DeviceRegistered(id, account.id(), account.area()));
            return new Registered(rows.devices.find(id).orElseThrow(), secret);
        });
    }

    /// Newest first.
    public List<Device> of(UUID account) {
        return transactions.call(() -> rows.devices.of(account));
    }

    /// A device of one's own that was lost.
    ///
    /// @throws Refusal `identity/unknown-device`
    public void revoke(Visitor visitor, UUID id) {
        transactions.callAs(visitor.caller(), () -> {
            var device = rows.devices
                    .find(id)
                    .filter(found -> found.account().equals(visitor.caller().accountId()))
                    .orElseThrow(IdentityRefusal.UNKNOWN_DEVICE::with);
            if (!device.isRevoked()) {
                rows.devices.revoke(id, device.account(), clock.instant());
                announcing.announce(new IdentityEvent.DeviceRevoked(id, device.account(), device.area()));
            }
            return device;
        });
    }
}
