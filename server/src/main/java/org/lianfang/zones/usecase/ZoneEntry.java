package org.lianfang.zones.usecase;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.zones.Level;
import org.lianfang.zones.model.Place;
import org.lianfang.zones.model.ZonesRefusal;

/// A zone as it was sent.
///
/// @param id UUIDv7 made by the client
/// @param level `MEDIUM` or `HIGH`
/// @param evidence number of the decision: capital letters, digits and `-/.` only
public record ZoneEntry(
        @Nullable UUID id,
        @Nullable String name,
        @Nullable Level level,
        @Nullable List<PlaceEntry> places,
        @Nullable String evidence) {

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,59}");
    private static final int MOST_PLACES = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_BUILDING = 60;

    /// @param building as people write it, in a village, grid or cell; absent for the whole area
    public record PlaceEntry(
            @Nullable AreaKey areaKey, @Nullable String building) {

        Place read() {
            var area = Fields.required("areaKey", areaKey);
            var one = Fields.atMost(LONGEST_BUILDING, "building", PlainText.clean(building));
            if (!one.isEmpty() && area.level().compareTo(AreaLevel.VILLAGE) < 0) {
                throw ZonesRefusal.PLACES_NOT_VALID.with("most", MOST_PLACES);
            }
            return new Place(area, one.isEmpty() ? null : one);
        }
    }

    /// What is needed is there.
    record Checked(UUID id, String name, Level level, List<Place> places, String evidence) {}

    Checked check() {
        return new Checked(
                idOf(id),
                Fields.atMost(LONGEST_NAME, "name", Fields.required("name", PlainText.clean(name))),
                Fields.required("level", level),
                readPlaces(),
                number(evidence));
    }

    private List<Place> readPlaces() {
        var read = Fields.required("places", places).stream()
                .map(place -> Fields.required("places", place).read())
                .distinct()
                .toList();
        if (read.isEmpty() || read.size() > MOST_PLACES) {
            throw ZonesRefusal.PLACES_NOT_VALID.with("most", MOST_PLACES);
        }
        return read;
    }

    static UUID idOf(@Nullable UUID sent) {
        var given = Fields.required("id", sent);
        if (!Ids.isVersion7(given)) {
            throw ZonesRefusal.ID_NOT_VERSION_7.with();
        }
        return given;
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `zones/evidence-not-a-number` when it is a text
    static String number(@Nullable String typed) {
        var number = Fields.required("evidence", typed).strip().toUpperCase(Locale.ROOT);
        if (!NUMBER.matcher(number).matches()) {
            throw ZonesRefusal.EVIDENCE_NOT_A_NUMBER.with();
        }
        return number;
    }
}
