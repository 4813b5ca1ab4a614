package org.lianfang.isolation.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Symptom;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;

/// A daily check of somebody who is apart, as sent: a fact.
///
/// @param id UUIDv7 made by the device
/// @param reached false when nobody answered: then nothing else was found
/// @param celsiusTenths 365 is 36.5 °C; needed when somebody was reached
/// @param at by the device's clock; the moment of sending when absent
public record CheckEntry(
        UUID id,
        UUID stayId,
        Way way,
        boolean reached,
        @Nullable Integer celsiusTenths,
        List<Symptom> symptoms,
        @Nullable String note,
        @Nullable Instant at) {

    private static final int LONGEST_NOTE = 200;
    private static final int COLDEST = 300;
    private static final int HOTTEST = 450;

    /// How it was asked.
    public enum Way {
        TELEPHONE,
        AT_THE_DOOR,
        BY_THE_PERSON
    }

    public CheckEntry {
        Fields.required("id", id);
        Fields.required("stayId", stayId);
        Fields.required("way", way);
        if (!Ids.isVersion7(id)) {
            throw IsolationRefusal.ID_NOT_VERSION_7.with();
        }
        symptoms = Sent.all("symptoms", symptoms).stream().distinct().sorted().toList();
        note = Sent.optional("note", note, LONGEST_NOTE);
        if (celsiusTenths != null && (celsiusTenths < COLDEST || celsiusTenths > HOTTEST)) {
            throw IsolationRefusal.TEMPERATURE_NOT_POSSIBLE.with();
        }
        if (reached == (celsiusTenths == null) || !reached && !symptoms.isEmpty()) {
            throw IsolationRefusal.NOTHING_CHECKED.with();
        }
    }

    public String said() {
        return note == null ? "" : note;
    }

    @Override
    public String toString() {
        return "CheckEntry[" + id + "]";
    }
}
