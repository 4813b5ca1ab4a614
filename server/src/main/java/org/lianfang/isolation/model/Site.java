package org.lianfang.isolation.model;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;

/// A place where people are apart, each in a room. As sent and as kept.
///
/// @param id made by the server when absent
/// @param isolationZone where in the house it lies, in words; so are the work zone and the sanitary passage
/// @param open whether anybody may be admitted
/// @param version that its sender had read
public record Site(
        @Nullable UUID id,
        @Nullable String code,
        @Nullable String name,
        @Nullable AreaKey areaKey,
        @Nullable String address,
        Zones zones,
        boolean open,
        @Nullable Integer version) {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_TEXT = 100;

    /// The three zones.
    public record Zones(
            @Nullable String isolation,
            @Nullable String work,
            @Nullable String passage) {

        public Zones {
            isolation = Sent.needed("isolation", isolation, LONGEST_TEXT);
            work = Sent.needed("work", work, LONGEST_TEXT);
            passage = Sent.needed("passage", passage, LONGEST_TEXT);
        }
    }

    public Site {
        code = Sent.needed("code", code, LONGEST_CODE);
        name = Sent.needed("name", name, LONGEST_TEXT);
        Fields.required("areaKey", areaKey);
        address = Sent.optional("address", address, LONGEST_TEXT);
        Fields.required("zones", zones);
    }

    public Site registered(UUID fresh, int readVersion) {
        return new Site(id == null ? fresh : id, code, name, areaKey, address, zones, open, readVersion);
    }

    public UUID key() {
        return Objects.requireNonNull(id);
    }

    public AreaKey area() {
        return Objects.requireNonNull(areaKey);
    }

    public int readVersion() {
        return version == null ? 0 : version;
    }
}
