package org.lianfang.gates.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;

/// A place where people and vehicles are stopped.
///
/// @param id made by the sender or, when absent, by the server
/// @param code short and unique, as people call the gate by radio
/// @param lon degrees east
/// @param lat degrees north
/// @param place where it stands, in words
/// @param hours open from–to, `00:00-24:00` around the clock
/// @param roles that its post needs
/// @param openedOn first day; the day of registration when left out
/// @param closedOn first day on which it is not open any more
/// @param version counts edits; a stale one is refused
public record Gate(
        @Nullable UUID id,
        String code,
        String name,
        Kind kind,
        AreaKey areaKey,
        @Nullable Double lon,
        @Nullable Double lat,
        String place,
        String hours,
        List<String> roles,
        @Nullable UUID teamId,
        @Nullable UUID postId,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable Integer version) {

    private static final Pattern HOURS = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d-(([01]\\d|2[0-3]):[0-5]\\d|24:00)");

    public enum Kind {
        MOTORWAY,
        ROAD,
        STATION,
        FERRY,
        VILLAGE,
        ESTATE,
        COMMUNITY,
        OTHER
    }

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public Gate {
        code = atMost(40, "code", required("code", PlainText.clean(code)));
        name = atMost(120, "name", required("name", PlainText.clean(name)));
        required("kind", kind);
        required("areaKey", areaKey);
        place = atMost(200, "place", PlainText.clean(place));
        hours = hours == null ? "00:00-24:00" : hours;
        roles = roles == null
                ? List.of()
                : roles.stream()
                        .map(role -> atMost(40, "roles", required("roles", PlainText.clean(role))))
                        .toList();
        requireWithin(180, "lon", lon);
        requireWithin(90, "lat", lat);
        if (!HOURS.matcher(hours).matches()) {
            throw GateRefusal.HOURS_NOT_VALID.with();
        }
        if (openedOn != null && closedOn != null && closedOn.isBefore(openedOn)) {
            throw GateRefusal.CLOSES_BEFORE_IT_OPENS.with("opened", openedOn, "closed", closedOn);
        }
    }

    private static void requireWithin(int limit, String field, @Nullable Double degrees) {
        if (degrees != null && !(Math.abs(degrees) <= limit)) {
            throw KernelRefusal.VALUE_NOT_VALID.with("field", field);
        }
    }

    public Gate registered(UUID made, LocalDate today) {
        return new Gate(
                id == null ? made : id,
                code,
                name,
                kind,
                areaKey,
                lon,
                lat,
                place,
                hours,
                roles,
                teamId,
                postId,
                openedOn == null ? today : openedOn,
                closedOn,
                version);
    }

    public Gate withVersion(int newVersion) {
        return new Gate(
                id,
                code,
                name,
                kind,
                areaKey,
                lon,
                lat,
                place,
                hours,
                roles,
                teamId,
                postId,
                openedOn,
                closedOn,
                newVersion);
    }

    /// The version that its sender had read; 0 when none was sent, which is always stale.
    public int readVersion() {
        return version == null ? 0 : version;
    }

    public boolean isClosedOn(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn);
    }
}
