package org.lianfang.passes.web;

import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.passes.model.ResidentRequest;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Component;

/// Shows requests with the names of the places they speak of.
@Component
record RequestViews(Areas areas) {

    RequestView of(ResidentRequest request) {
        return request.what() instanceof ResidentRequest.Return back
                ? RequestView.of(
                        request,
                        areas.places(java.util.Set.of(back.from()), AreaLevel.PROVINCE)
                                .get(back.from()))
                : RequestView.of(request, null);
    }
}
