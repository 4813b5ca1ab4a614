package org.lianfang.people.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A resident as somebody entered it, not yet checked. Everything is text, so that one wrong value is one wrong field
/// and never an unreadable record.
///
/// @param id made by the client, so that sending again changes nothing; made by the server when absent
/// @param household where the person lives; or `householdId` of a known one; or `areaKey` and `door`
/// @param since civil day from which the person is counted here; today when absent
/// @param version of the record that an edit began from
public record ResidentEntry(
        @Nullable String id,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String kind,
        @Nullable String areaKey,
        @Nullable String householdId,
        @Nullable String door,
        @Nullable HouseholdEntry household,
        @Nullable List<CareNeedEntry> careNeeds,
        @Nullable String since,
        @Nullable Integer version) {

    public record HouseholdEntry(
            @Nullable String id,
            @Nullable String areaKey,
            @Nullable String door,
            @Nullable String kind) {}

    public record CareNeedEntry(
            @Nullable String kind, @Nullable String until) {}

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
