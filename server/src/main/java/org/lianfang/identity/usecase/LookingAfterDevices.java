package org.lianfang.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.IdentityEvent;
import org.lianfang.identity.model.Device;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.store.DeviceRows;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What administrators do about the devices of the accounts of their area.
@Component
public class LookingAfterDevices {

    private final DeviceRows devices;
    private final Announcing announcing;
    private final InstantSource clock;

    LookingAfterDevices(DeviceRows devices, Announcing announcing, InstantSource clock) {
        this.devices = devices;
        this.announcing = announcing;
        this.clock = clock;
    }

    /// Newest first.
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional(readOnly = true)
    public List<Device> page(@Nullable UUID after, int limit) {
        return devices.page(after, limit);
    }

    /// From now on it is told so, whatever it sends. Revoking it again changes nothing.
    ///
    /// @throws Refusal `identity/unknown-device`
    @Needs(Permission.MANAGE_ACCOUNTS)
    @Transactional
    public void revoke(UUID id) {
        var device = devices.find(id).orElseThrow(IdentityRefusal.UNKNOWN_DEVICE::with);
        if (device.isRevoked()) {
            return;
        }
        devices.revoke(id, Access.caller().accountId(), clock.instant());
        announcing.announce(new IdentityEvent.DeviceRevoked(id, device.account(), device.area()));
    }
}
