package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.util.Map;
import java.util.UUID;

/// Which forms are to be printed, as asked.
///
/// @param id made by the sender; asking again prints the same forms
/// @param forms how many
public record FormPrinting(UUID id, UUID roundId, UUID stationId, int forms) {

    private static final int MOST_FORMS = 100;

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public FormPrinting {
        required("id", id);
        required("roundId", roundId);
        required("stationId", stationId);
        if (forms < 1 || forms > MOST_FORMS) {
            throw TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", "forms", "least", 1, "most", MOST_FORMS));
        }
    }
}
