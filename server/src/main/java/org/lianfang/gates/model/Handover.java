package org.lianfang.gates.model;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.text.PlainText;

/// What one shift tells the next.
///
/// @param id made by the sender; sending it again changes nothing
/// @param fromTeam as people call the team
/// @param toTeam as people call the team
/// @param openItems what is left to do, numbered from 0
/// @param recordedBy account; set by the server
public record Handover(
        UUID id,
        Instant at,
        String fromTeam,
        String toTeam,
        String note,
        List<Item> openItems,
        @Nullable UUID recordedBy) {

    private static final int MOST_ITEMS = 50;

    public record Item(String text, boolean done) {
        public Item {
            text = atMost(500, "openItems", required("openItems", PlainText.clean(text)));
        }
    }

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public Handover {
        required("id", id);
        required("at", at);
        fromTeam = atMost(120, "fromTeam", PlainText.clean(fromTeam));
        toTeam = atMost(120, "toTeam", PlainText.clean(toTeam));
        note = atMost(4_000, "note", PlainText.clean(note));
        openItems = openItems == null
                ? List.of()
                : openItems.stream().limit(MOST_ITEMS).toList();
    }

    public Handover withItems(List<Item> items) {
        return new Handover(id, at, fromTeam, toTeam, note, items, recordedBy);
    }
}
