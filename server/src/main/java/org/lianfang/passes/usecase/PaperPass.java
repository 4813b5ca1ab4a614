package org.lianfang.passes.usecase;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;
import org.lianfang.passes.Ground;

/// A pass as it is put on paper.
///
/// @param text what the square holds
/// @param until when the colour ends by the clock
/// @param ground why it is not green
/// @param answerHours within which an appeal is answered
public record PaperPass(
        String text,
        Colour colour,
        String nameMasked,
        String initials,
        @Nullable Integer birthYear,
        Instant issued,
        Instant expires,
        @Nullable Instant until,
        @Nullable Ground ground,
        @Nullable String rule,
        int answerHours,
        ZoneId zone) {

    static PaperPass of(IssuingPasses.Written written) {
        var claims = written.claims();
        var standing = written.known().standing();
        var because = standing.because();
        return new PaperPass(
                written.text(),
                claims.colour(),
                written.holder().nameMasked(),
                claims.initials(),
                claims.birthYear(),
                claims.issued(),
                claims.expires(),
                claims.until(),
                because == null ? null : because.ground(),
                standing.rule(),
                written.known().here().rules().hours().appeal(),
                written.known().here().zone());
    }

    @Override
    public String toString() {
        return "PaperPass[***]";
    }
}
