package org.lianfang.kernel.access;

import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;

/// Who is acting: an account (a person or a machine) with the areas in which each right holds.
///
/// @param accountId identifies the account; [#SYSTEM_ID] for the server itself
/// @param name how the account signs, not personal data of residents
public record Caller(UUID accountId, String name, Map<Permission, AreaScope> rights) {

    public static final UUID SYSTEM_ID = new UUID(0, 0);
    public static final Caller SYSTEM = new Caller(SYSTEM_ID, "system", everything());

    public AreaScope scopeFor(Permission permission) {
        return rights.getOrDefault(permission, AreaScope.NOWHERE);
    }

    public boolean may(Permission permission, AreaKey area) {
        return scopeFor(permission).contains(area);
    }

    private static Map<Permission, AreaScope> everything() {
        var rights = new java.util.EnumMap<Permission, AreaScope>(Permission.class);
        for (var permission : Permission.values()) {
            rights.put(permission, AreaScope.EVERYWHERE);
        }
        return Map.copyOf(rights);
    }
}
