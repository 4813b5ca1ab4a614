package org.lianfang.people.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;

/// A resident as somebody entered it, not yet checked. Everything is text, so that one wrong value is one wrong field
/// and never an unreadable record.
///
/// @param id made by the client, so that sending again changes nothing; made by the server when absent
/// @param household where the person lives; or `householdId` of a known one; or `areaKey` and `door`
/// @param since civil day from which the person is counted here; today when absent
/// @param version of the record that an edit began from
public record ResidentEntry(
        @WrittenAs(UUID.class) @Nullable String id,
        @Nullable String name,
        @WrittenAs(Sex.class) @Nullable String sex,
        @WrittenAs(LocalDate.class) @Nullable String birthDate,
        @WrittenAs(Paper.Kind.class) @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable String phone,
        @WrittenAs(ResidentKind.class) @Nullable String kind,
        @WrittenAs(AreaKey.class) @Nullable String areaKey,
        @WrittenAs(UUID.class) @Nullable String householdId,
        @Nullable String door,
        @Nullable HouseholdEntry household,
        @Nullable List<CareNeedEntry> careNeeds,
        @WrittenAs(LocalDate.class) @Nullable String since,
        @Nullable Integer version) {

    public record HouseholdEntry(
            @WrittenAs(UUID.class) @Nullable String id,
            @WrittenAs(AreaKey.class) @Nullable String areaKey,
            @Nullable String door,
            @WrittenAs(HouseholdKind.class) @Nullable String kind) {}

    public record CareNeedEntry(
            @WrittenAs(CareNeed.Kind.class) @Nullable String kind,
            @WrittenAs(LocalDate.class) @Nullable String until) {}

    public ResidentEntry withId(String newId) {
        return new ResidentEntry(
                newId,
                name,
                sex,
                birthDate,
                idKind,
                idNumber,
                phone,
                kind,
                areaKey,
                householdId,
                door,
                household,
                careNeeds,
                since,
                version);
    }

    /// What was entered is personal.
    @Override
    public String toString() {
        return "ResidentEntry[***]";
    }
}
