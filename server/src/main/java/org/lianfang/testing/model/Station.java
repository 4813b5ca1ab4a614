package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;

/// Where samples are taken: a site, or a team that goes from door to door.
///
/// @param id made by the sender or, when absent, by the server
/// @param code short and unique, as people call the station by radio
/// @param place where it stands, in words
/// @param samplesPerHour how many it can take
/// @param open whether samples may be taken there
/// @param version counts edits; a stale one is refused
public record Station(
        @Nullable UUID id,
        String code,
        String name,
        Setting setting,
        AreaKey areaKey,
        String place,
        int samplesPerHour,
        boolean open,
        @Nullable Integer version) {

    private static final int MOST_PER_HOUR = 100_000;

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public Station {
        code = atMost(40, "code", required("code", PlainText.clean(code)));
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        required("setting", setting);
        required("areaKey", areaKey);
        place = atMost(200, "place", PlainText.clean(place));
        if (samplesPerHour < 1 || samplesPerHour > MOST_PER_HOUR) {
            throw TestingRefusal.NUMBER_NOT_VALID.with(
                    Map.of("field", "samplesPerHour", "least", 1, "most", MOST_PER_HOUR));
        }
    }

    public Station registered(UUID made) {
        return new Station(id == null ? made : id, code, name, setting, areaKey, place, samplesPerHour, open, version);
    }

    public Station withVersion(int newVersion) {
        return new Station(id, code, name, setting, areaKey, place, samplesPerHour, open, newVersion);
    }

    /// The version that its sender had read; 0 when none was sent, which is always stale.
    public int readVersion() {
        return version == null ? 0 : version;
    }
}
