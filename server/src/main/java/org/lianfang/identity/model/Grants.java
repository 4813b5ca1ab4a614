package org.lianfang.identity.model;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.Role;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;

/// Grants that hold at one moment, and what they add up to.
public record Grants(List<Grant> list) {

    /// Those that have not expired.
    public static Grants holdingAt(Instant moment, List<Grant> all) {
        return new Grants(all.stream().filter(grant -> grant.holdsAt(moment)).toList());
    }

    /// Where each right holds.
    public Map<Permission, AreaScope> rights() {
        var rights = new EnumMap<Permission, AreaScope>(Permission.class);
        for (var grant : list) {
            var scope = AreaScope.of(grant.area());
            grant.role().permissions().forEach(permission -> rights.merge(permission, scope, AreaScope::union));
        }
        return java.util.Collections.unmodifiableMap(rights);
    }

    /// The areas of each right, without those that lie in another one.
    public Map<Permission, List<AreaKey>> areasOfRights() {
        var areas = new EnumMap<Permission, List<AreaKey>>(Permission.class);
        for (var permission : Permission.values()) {
            var held = list.stream()
                    .filter(grant -> grant.role().permissions().contains(permission))
                    .map(Grant::area)
                    .distinct()
                    .sorted()
                    .toList();
            var widest = held.stream()
                    .filter(area -> held.stream().noneMatch(other -> !other.equals(area) && other.contains(area)))
                    .toList();
            if (!widest.isEmpty()) {
                areas.put(permission, widest);
            }
        }
        return areas;
    }

    /// The first moment at which one of them holds no more.
    public Optional<Instant> nextExpiry() {
        return list.stream().map(Grant::expiresAt).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /// Nobody gives more than they hold: one of these grants must let its holder give that role, and must reach as far
    /// in area and time.
    public boolean mayGive(Role role, AreaKey area, @Nullable Instant expiresAt) {
        return list.stream().anyMatch(held -> held.role().mayGive().contains(role) && held.reaches(area, expiresAt));
    }

    /// Whether their holder could have given all of those: only then may they look after that account.
    public boolean cover(Grants others) {
        return others.list.stream().allMatch(other -> mayGive(other.role(), other.area(), other.expiresAt()));
    }

    /// The area of the widest grant.
    public Optional<AreaKey> home() {
        return list.stream()
                .map(Grant::area)
                .min(Comparator.comparing(AreaKey::level).thenComparing(Comparator.naturalOrder()));
    }
}
