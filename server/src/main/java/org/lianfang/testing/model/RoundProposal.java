package org.lianfang.testing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// A round that a rule waits for, and that nobody has opened yet.
///
/// @param id of what needs it
/// @param day on which it is needed, or after it
/// @param what it is for, as people call it
public record RoundProposal(UUID id, List<AreaKey> areas, LocalDate day, String what) {

    public AreaKey around() {
        return areas.stream().reduce(AreaKey::around).orElse(AreaKey.NATION);
    }
}
