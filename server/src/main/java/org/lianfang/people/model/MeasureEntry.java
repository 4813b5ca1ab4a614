package org.lianfang.people.model;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.time.PlausibleTime;

/// A measure as somebody asks for it. Its last day and its rule come from the rule pack.
public record MeasureEntry(
        @WrittenAs(UUID.class) @Nullable String id,
        @WrittenAs(UUID.class) @Nullable String residentId,
        @WrittenAs(HomeMeasure.Kind.class) @Nullable String kind,
        @WrittenAs(HomeMeasure.Ground.class) @Nullable String ground,
        @Nullable String evidence,
        @WrittenAs(LocalDate.class) @Nullable String from) {

    private static final int LONGEST_EVIDENCE = 500;

    /// Understood and valid in itself.
    public record Checked(
            UUID id,
            UUID resident,
            HomeMeasure.Kind kind,
            HomeMeasure.Ground ground,
            String evidence,
            LocalDate from) {}

    /// @throws Refusal `kernel/fields-not-valid` with a pointer to each wrong field
    public Checked check(LocalDate today) {
        var findings = new Findings();
        var fresh = findings.uuid("id", id);
        var resident = findings.uuid("residentId", residentId);
        if (resident == null) {
            findings.add("residentId", PeopleRefusal.UNKNOWN_RESIDENT);
        }
        var checked = new Checked(
                fresh == null ? Ids.next() : fresh,
                resident == null ? new UUID(0, 0) : resident,
                required(findings, "kind", kind, HomeMeasure.Kind.class),
                required(findings, "ground", ground, HomeMeasure.Ground.class),
                findings.text("evidence", evidence, LONGEST_EVIDENCE, KernelRefusal.FIELD_MISSING),
                day(findings, today));
        findings.orRefuse();
        return checked;
    }

    private static <E extends Enum<E>> E required(
            Findings findings, String field, @Nullable String typed, Class<E> choices) {
        if (typed == null || typed.isBlank()) {
            findings.add(field, KernelRefusal.FIELD_MISSING, java.util.Map.of("field", field));
        }
        return findings.choice(field, typed, choices, choices.getEnumConstants()[0]);
    }

    private LocalDate day(Findings findings, LocalDate today) {
        try {
            var day = PlausibleTime.day(PlainText.clean(from));
            if (day.isAfter(today)) {
                findings.add("from", PeopleRefusal.DATE_IN_THE_FUTURE);
            }
            return day;
        } catch (DateTimeParseException notADate) {
            findings.add("from", PeopleRefusal.DATE_NOT_VALID);
            return today;
        }
    }

    @Override
    public String toString() {
        return "MeasureEntry[***]";
    }
}
