package org.lianfang.isolation.model;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.NeedKind;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Fields;

/// What somebody who is apart needs, as sent.
///
/// @param id UUIDv7 made by the device: sent again it changes nothing
/// @param text in their own words
public record NeedEntry(
        UUID id, UUID stayId, NeedKind kind, @Nullable String text) {

    private static final int LONGEST_TEXT = 300;

    public NeedEntry {
        Fields.required("id", id);
        Fields.required("stayId", stayId);
        Fields.required("kind", kind);
        if (!Ids.isVersion7(id)) {
            throw IsolationRefusal.ID_NOT_VERSION_7.with();
        }
        text = Sent.needed("text", text, LONGEST_TEXT);
    }

    public String said() {
        return Objects.requireNonNull(text);
    }

    @Override
    public String toString() {
        return "NeedEntry[" + id + "]";
    }
}
