package org.lianfang.workforce.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.LocalDate;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// Who answers for a grid from a day on; a later one is a hand-over.
///
/// @param areaKey a grid
/// @param from first day
public record GridAssignment(UUID id, UUID memberId, AreaKey areaKey, LocalDate from) {

    public GridAssignment {
        required("id", id);
        required("memberId", memberId);
        required("areaKey", areaKey);
        required("from", from);
    }
}
