package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Place;
import org.lianfang.isolation.Reason;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;

/// Somebody is put on the list by hand: the rule pack computes days and tests.
///
/// @param id UUIDv7 made by the sender: sent again it changes nothing
/// @param lastExposure day 0
/// @param barrierFree whether they need a room without steps
/// @param needsCarer whether they cannot be alone: children under the age of the pack need not be marked
/// @param language tag of what they speak; any will do when absent
public record QuarantineEntry(
        UUID id,
        UUID residentId,
        Reason reason,
        Place place,
        LocalDate lastExposure,
        boolean barrierFree,
        boolean needsCarer,
        @Nullable String language) {

    public QuarantineEntry {
        Fields.required("id", id);
        Fields.required("residentId", residentId);
        Fields.required("reason", reason);
        Fields.required("place", place);
        Fields.required("lastExposure", lastExposure);
        if (!Ids.isVersion7(id)) {
            throw IsolationRefusal.ID_NOT_VERSION_7.with();
        }
        language = language == null || language.isBlank() ? null : Room.requireTag(language);
    }

    public String spoken() {
        return Objects.requireNonNullElse(language, "");
    }
}
