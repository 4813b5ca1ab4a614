package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.text.PlainText;

/// Sealed tubes that were packed together, as sent: a fact.
///
/// @param id made by the sender
/// @param code printed on the box; boxes come again
/// @param at by the device's clock; the moment of sending when absent
public record BoxEntry(
        UUID id,
        String code,
        UUID stationId,
        List<TubeCode> tubeCodes,
        @Nullable Instant at) {

    private static final int MOST_TUBES = 500;

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public BoxEntry {
        required("id", id);
        code = atMost(40, "code", required("code", PlainText.clean(code)));
        required("stationId", stationId);
        required("tubeCodes", tubeCodes);
        tubeCodes.forEach(tube -> required("tubeCodes", tube));
        tubeCodes = tubeCodes.stream().distinct().sorted().toList();
        if (tubeCodes.isEmpty() || tubeCodes.size() > MOST_TUBES) {
            throw TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", "tubeCodes", "least", 1, "most", MOST_TUBES));
        }
    }
}
