package org.lianfang.isolation.model;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;

/// A room of a site. As sent and as kept.
///
/// @param id made by the server when absent
/// @param beds 1 to 12
/// @param family whether people who belong together may share it
/// @param languages what those who look after it speak, as language tags
/// @param closed nobody may be admitted: it is being disinfected or repaired
public record Room(
        @Nullable UUID id,
        @Nullable Integer floor,
        @Nullable String number,
        @Nullable Integer beds,
        boolean family,
        boolean barrierFree,
        boolean ownToilet,
        List<String> languages,
        boolean closed,
        @Nullable Integer version) {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_TAG = 20;
    private static final int MOST_LANGUAGES = 10;
    private static final int MOST_BEDS = 12;
    private static final int HIGHEST = 200;

    public Room {
        floor = Sent.between("floor", -10, HIGHEST, floor);
        number = Sent.needed("number", number, LONGEST_NUMBER);
        beds = Sent.between("beds", 1, MOST_BEDS, beds);
        languages = Sent.all("languages", languages);
        Sent.between("languages", 0, MOST_LANGUAGES, languages.size());
        languages.forEach(Room::requireTag);
    }

    static String requireTag(String tag) {
        Fields.atMost(LONGEST_TAG, "languages", tag);
        if (!tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")) {
            throw org.lianfang.kernel.refusal.KernelRefusal.VALUE_NOT_VALID.with("field", "languages");
        }
        return tag;
    }

    public Room registered(UUID fresh) {
        return new Room(
                id == null ? fresh : id,
                floor,
                number,
                beds,
                family,
                barrierFree,
                ownToilet,
                languages,
                closed,
                version == null ? 1 : version);
    }

    public UUID key() {
        return Objects.requireNonNull(id);
    }

    public int bedCount() {
        return Objects.requireNonNull(beds);
    }
}
