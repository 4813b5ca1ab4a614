package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.people.model.HomeMeasure;
import org.lianfang.people.model.ResidentKind;
import org.lianfang.people.model.Sex;

/// One resident in a list: what identifies them is masked.
///
/// @param age whole years; absent when the birth date is not known
/// @param areaName absent when the area is no longer known
/// @param measure absent when none holds today
public record ResidentLine(
        UUID id,
        String name,
        String nameMasked,
        Sex sex,
        @Nullable Integer age,
        @Nullable String idNumberMasked,
        @Nullable String phoneMasked,
        String door,
        UUID householdId,
        AreaKey areaKey,
        @Nullable String areaName,
        ResidentKind kind,
        @Nullable Measure measure,
        int version) {

    /// The home measure that holds today.
    public record Measure(HomeMeasure.Kind kind, LocalDate until) {}

    /// Names are personal: they never slip into a log.
    @Override
    public String toString() {
        return "ResidentLine[" + id + "]";
    }
}
