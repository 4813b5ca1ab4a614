package org.lianfang.people.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.model.MeasureEntry;
import org.lianfang.people.usecase.EndingHomeMeasures;
import org.lianfang.people.usecase.OrderingHomeMeasures;
import org.lianfang.people.usecase.ResidentView.MeasureView;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Home measures over HTTP.
@RestController
class MeasureController {

    private final OrderingHomeMeasures ordering;
    private final EndingHomeMeasures ending;
    private final BatchItems batches;

    MeasureController(OrderingHomeMeasures ordering, EndingHomeMeasures ending, BatchItems batches) {
        this.ordering = ordering;
        this.ending = ending;
        this.batches = batches;
    }

    /// @param items up to 500 measures, each with its resident
    record Batch(@WrittenAs(MeasureEntry.class) List<JsonNode> items) {}

    record End(@Nullable String reason) {}

    record Appeal(@Nullable String text) {}

    @PostMapping("/api/residents/{id}/measures")
    @ResponseStatus(HttpStatus.CREATED)
    MeasureView order(@PathVariable UUID id, @RequestBody MeasureEntry entry) {
        return MeasureView.of(ordering.order(new MeasureEntry(
                entry.id(), id.toString(), entry.kind(), entry.ground(), entry.evidence(), entry.from())));
    }

    @PostMapping("/api/measures/batch")
    BatchItems.Answer orderMany(@RequestBody Batch batch, HttpServletRequest request) {
        return batches.answer(batch.items(), MeasureEntry.class, Languages.of(request), ordering::order);
    }

    @PostMapping("/api/measures/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable UUID id, @RequestBody End body) {
        ending.end(id, Fields.required("reason", body.reason()));
    }

    @PostMapping("/api/measures/{id}/appeal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void appeal(@PathVariable UUID id, @RequestBody Appeal body) {
        ending.appeal(id, Fields.required("text", body.text()));
    }
}
