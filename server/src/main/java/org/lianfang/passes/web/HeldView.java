package org.lianfang.passes.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.passes.model.VisitEntry;
import org.lianfang.passes.usecase.ServingResidents;

/// What is held about somebody, and who looked.
///
/// @param statuses how many entries of the history
/// @param results how many results
/// @param looked the latest first
record HeldView(
        String nameMasked,
        @Nullable String idNumberMasked,
        @Nullable Integer birthYear,
        AreaKey areaKey,
        String door,
        int statuses,
        int results,
        List<Seen> visits,
        List<RequestView> requests,
        List<ServingResidents.Look> looked) {

    record Seen(Instant at, VisitEntry.Outcome outcome, String note) {}

    static HeldView of(ServingResidents.Held held, RequestViews views) {
        var holder = held.holder();
        return new HeldView(
                holder.nameMasked(),
                holder.idNumberMasked(),
                holder.birthYear(),
                holder.area(),
                holder.door(),
                held.statuses(),
                held.results(),
                held.visits().stream()
                        .map(visit -> new Seen(visit.at(), visit.outcome(), visit.note()))
                        .toList(),
                held.requests().stream().map(views::of).toList(),
                held.looked());
    }
}
