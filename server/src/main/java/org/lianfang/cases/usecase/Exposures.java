package org.lianfang.cases.usecase;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.ContactKind;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;

/// Reads what is told of an exposure.
final class Exposures {

    static final int LONGEST_TEXT = 500;

    private Exposures() {}

    /// As it was sent.
    record Told(
            @Nullable ContactKind kind,
            @Nullable ContactGround ground,
            @Nullable String place,
            @Nullable String note,
            @Nullable Instant first,
            @Nullable Instant last,
            @Nullable Long seconds) {

        @Override
        public String toString() {
            return "Told[***]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/judgement-needs-words`,
    ///     `cases/ends-before-it-begins`, `cases/not-come-yet`
    static Contact.Exposed read(Told told, RulesHere.Here here, Instant now) {
        var ground = Fields.required("ground", told.ground);
        var note = Fields.atMost(LONGEST_TEXT, "note", PlainText.clean(told.note));
        if (note.isEmpty()
                && (ground == ContactGround.JUDGEMENT || ground == ContactGround.CONTAMINATED_SURROUNDINGS)) {
            throw CasesRefusal.JUDGEMENT_NEEDS_WORDS.with();
        }
        var first = Fields.required("first", told.first);
        var last = Fields.required("last", told.last);
        if (last.isBefore(first)) {
            throw CasesRefusal.ENDS_BEFORE_IT_BEGINS.with();
        }
        var lastOn = here.dayOf(last.isAfter(first) ? last.minusMillis(1) : last);
        EditingCases.requireOver(here.dayOf(now), lastOn);
        var seconds = told.seconds == null ? last.getEpochSecond() - first.getEpochSecond() : told.seconds;
        return new Contact.Exposed(
                Fields.required("kind", told.kind),
                ground,
                Fields.atMost(LONGEST_TEXT, "place", PlainText.clean(told.place)),
                note,
                first,
                last,
                Math.max(0, seconds),
                lastOn);
    }
}
