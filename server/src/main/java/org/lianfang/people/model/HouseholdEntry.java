package org.lianfang.people.model;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.Masking;
import org.lianfang.privacy.PhoneNumber;

/// A household as somebody entered it, not yet checked.
///
/// @param contactPhone masked means unchanged
/// @param version of the record that an edit began from
public record HouseholdEntry(
        @WrittenAs(UUID.class) @Nullable String id,
        @WrittenAs(AreaKey.class) @Nullable String areaKey,
        @Nullable String door,
        @WrittenAs(HouseholdKind.class) @Nullable String kind,
        @Nullable String contactPhone,
        @Nullable Integer version) {

    /// @param before the household as registered, when this is an edit
    /// @throws Refusal `kernel/fields-not-valid` with a pointer to each wrong field
    public Household check(@Nullable Household before, LocalDate today) {
        var findings = new Findings();
        var fresh = before == null ? findings.uuid("id", id) : before.id();
        var area = EntryCheck.livableArea(findings, "areaKey", areaKey);
        var written = findings.text("door", door, Door.LONGEST, PeopleRefusal.DOOR_MISSING);
        var household = findings.choice(
                "kind", kind, HouseholdKind.class, before == null ? HouseholdKind.FAMILY : before.kind());
        var phone = phone(findings, before);
        findings.orRefuse();
        var settled = java.util.Objects.requireNonNull(area);
        return new Household(
                fresh == null ? Ids.next() : fresh,
                settled,
                new Door(written),
                household,
                phone,
                before != null && before.area().equals(settled) ? before.areaSince() : today,
                before == null ? 1 : before.version());
    }

    private @Nullable PhoneNumber phone(Findings findings, @Nullable Household before) {
        var typed = PlainText.clean(contactPhone);
        if (typed.isEmpty()) {
            return null;
        }
        if (Masking.isMasked(typed)) {
            if (before == null) {
                findings.add("contactPhone", PeopleRefusal.MASKED_VALUE);
                return null;
            }
            return before.phone();
        }
        var phone = PhoneNumber.read(typed).orElse(null);
        if (phone == null) {
            findings.add("contactPhone", PeopleRefusal.PHONE_NOT_VALID);
        }
        return phone;
    }

    /// What was entered is personal.
    @Override
    public String toString() {
        return "HouseholdEntry[***]";
    }
}
