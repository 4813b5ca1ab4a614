package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// The cases of an area, and who infected whom.
///
/// @param cases in the order of their best days
/// @param span which of them are asked for
public record Outbreak(List<CaseFact> cases, Chains chains, Span span) {

    /// An area, and days of which both are in it.
    public record Span(AreaKey area, LocalDate from, LocalDate to) {

        public boolean contains(@Nullable LocalDate day) {
            return day != null && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    /// Places of those whose best day lies in the span.
    public List<Integer> shown() {
        return IntStream.range(0, cases.size())
                .filter(one -> span.contains(cases.get(one).days().best()))
                .boxed()
                .toList();
    }

    /// As it was told, else as contact of the infector.
    public @Nullable ContactGround settingOf(int one) {
        var told = cases.get(one).infection().setting();
        return told == null ? chains.groundOf(one) : told;
    }

    /// Infected outside the area: it was told so, or the infector lives elsewhere.
    public boolean imported(int one) {
        var elsewhere = cases.get(one).infection().elsewhere();
        return elsewhere == null ? chains.howOf(one) == Chains.How.OUTSIDE : elsewhere;
    }

    /// The part of the area in which a case lies; the area itself where nothing more is known.
    public AreaKey below(int one) {
        var own = cases.get(one).area();
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.compareTo(span.area.level()) > 0)
                .map(own::at)
                .filter(part -> !part.equals(span.area))
                .findFirst()
                .orElse(span.area);
    }

    /// All parts of the area, of every level, in which a case lies.
    public List<AreaKey> within(int one) {
        var own = cases.get(one).area();
        return Arrays.stream(AreaLevel.values())
                .filter(level -> level.compareTo(span.area.level()) > 0)
                .map(own::at)
                .filter(part -> !part.equals(span.area))
                .distinct()
                .toList();
    }
}
