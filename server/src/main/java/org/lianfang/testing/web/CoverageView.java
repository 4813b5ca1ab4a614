package org.lianfang.testing.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.Coverage;
import org.lianfang.testing.usecase.LookingAtCoverage;

/// Coverage of an area and its parts.
///
/// @param parts add up to `all`; the one without an area is what is recorded on the area itself
/// @param frozenAt absent while the figures live
record CoverageView(
        AreaKey areaKey,
        Classes all,
        List<Part> parts,
        @Nullable Instant frozenAt) {

    /// Everybody registered is in one of the classes but `guests`, who come on top.
    record Classes(
            long registered,
            long sampled,
            long exempt,
            long moved,
            long refused,
            long notFound,
            long notYet,
            long guests) {

        static Classes of(Coverage coverage) {
            return new Classes(
                    coverage.registered(),
                    coverage.sampled(),
                    coverage.exempt(),
                    coverage.moved(),
                    coverage.refused(),
                    coverage.notFound(),
                    coverage.notYet(),
                    coverage.guests());
        }
    }

    record Part(@Nullable AreaKey areaKey, @Nullable String areaName, Classes classes) {}

    static CoverageView of(LookingAtCoverage.OfArea found, Map<AreaKey, String> names) {
        return new CoverageView(
                found.area(),
                Classes.of(found.all()),
                found.parts().stream()
                        .map(part -> new Part(
                                part.area(),
                                part.area() == null ? null : names.get(part.area()),
                                Classes.of(part.coverage())))
                        .toList(),
                found.frozenAt());
    }
}
