package org.lianfang.scenarios.workforce;

import java.util.List;
import java.util.UUID;
import org.lianfang.scenarios.ground.Division;

/// Staff of one authority at one post.
///
/// @param post what is staffed
/// @param shifts of the whole period in the order of time
public record Placement(
        UUID team, UUID postId, Organisation organisation, Post post, List<Member> members, List<Shift> shifts) {

    /// @param name in words @param gate code of the gate that it stands at, empty elsewhere
    public record Post(String name, Division area, PlaceKind kind, String gate, Hours hours) {}

    /// In the API's words.
    public enum PlaceKind {
        GATE,
        COMMUNITY,
        OTHER
    }

    public enum Hours {
        DAY,
        ROUND_THE_CLOCK
    }
}
