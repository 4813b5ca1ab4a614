package org.lianfang.testing.model;

import static org.lianfang.kernel.refusal.Fields.required;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A line of a form as it was keyed in.
///
/// @param line from 1
/// @param at when the swab was taken, as written on the paper
/// @param single a tube for this person alone
public record FormLine(
        FormNumber form,
        int line,
        TubeCode tubeCode,
        Instant at,
        @Nullable Boolean single,
        PersonEntry person) {

    @SuppressWarnings("NullAway") // what a sender leaves out arrives as null
    public FormLine {
        required("form", form);
        required("tubeCode", tubeCode);
        required("at", at);
        required("person", person);
    }

    /// @param attempt which sample of this line it is
    public DeskEntry entry(PaperForm paper, int attempt) {
        return new DeskEntry(
                paper.sampleId(line, attempt),
                DeskEntry.Kind.SAMPLE,
                paper.round(),
                paper.station(),
                tubeCode,
                at,
                single,
                person,
                null,
                null);
    }

    /// Who was sampled is personal.
    @Override
    public String toString() {
        return "FormLine[" + form + " " + line + "]";
    }
}
