package org.lianfang.passes.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.ResidentRequest;

/// What a resident asks.
///
/// @param fromName of the area that somebody comes from; absent when it is not known
/// @param doneAt absent while it waits
record RequestView(
        UUID id,
        UUID residentId,
        AreaKey areaKey,
        ResidentRequest.Kind kind,
        ResidentRequest.@Nullable Field field,
        @Nullable String text,
        @Nullable AreaKey fromAreaKey,
        @Nullable String fromName,
        @Nullable LocalDate arrivesOn,
        Instant madeAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt,
        @Nullable String answer) {

    static RequestView of(ResidentRequest request, @Nullable String fromName) {
        var correction = request.what() instanceof ResidentRequest.Correction one ? one : null;
        var back = request.what() instanceof ResidentRequest.Return one ? one : null;
        var done = request.done();
        return new RequestView(
                request.id(),
                request.resident(),
                request.area(),
                back == null ? ResidentRequest.Kind.CORRECTION : ResidentRequest.Kind.RETURN,
                correction == null ? null : correction.field(),
                correction == null ? null : correction.text(),
                back == null ? null : back.from(),
                fromName,
                back == null ? null : back.arrivesOn(),
                request.madeAt(),
                done == null ? null : done.by().name(),
                done == null ? null : done.at(),
                done == null ? null : done.answer());
    }
}
