package org.lianfang.passes.model;

import java.util.Locale;
import java.util.regex.Pattern;
import org.lianfang.kernel.refusal.Fields;

/// Where a ground can be looked at: a reference, never a text.
///
/// @param kind what is referred to
/// @param reference its id; for a document its number: capital letters, digits and `-/.` only
public record Evidence(Kind kind, String reference) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9][A-Z0-9./-]{2,59}");

    public enum Kind {
        SAMPLE,
        MEASURE,
        CASE,
        CONTACT,
        /// A level of a zone.
        ZONE,
        /// A paper of a hospital, a laboratory or a health authority, by its number.
        DOCUMENT,
        APPEAL
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `passes/evidence-not-a-reference` when it is a text
    public static Evidence typed(Kind kind, String typed) {
        var reference = Fields.required("reference", typed).strip().toUpperCase(Locale.ROOT);
        if (!REFERENCE.matcher(reference).matches()) {
            throw PassesRefusal.EVIDENCE_NOT_A_REFERENCE.with();
        }
        return new Evidence(kind, reference);
    }
}
