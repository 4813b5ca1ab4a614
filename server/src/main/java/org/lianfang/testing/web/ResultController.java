package org.lianfang.testing.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.kernel.write.Fate;
import org.lianfang.privacy.Purpose;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.ResultEntry;
import org.lianfang.testing.usecase.CallingBack;
import org.lianfang.testing.usecase.EnteringResults;
import org.lianfang.testing.usecase.OpeningAGuest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// What labs found, and who is called back for it.
@RestController
class ResultController {

    private final EnteringResults entering;
    private final CallingBack calling;
    private final OpeningAGuest opening;
    private final BatchItems items;
    private final Areas areas;

    ResultController(
            EnteringResults entering, CallingBack calling, OpeningAGuest opening, BatchItems items, Areas areas) {
        this.entering = entering;
        this.calling = calling;
        this.opening = opening;
        this.items = items;
        this.areas = areas;
    }

    /// @param queued whether it waits until its tube is received
    record Answer(UUID id, BatchItems.Status status, boolean queued) {}

    /// @param items at most 500
    record Batch(List<JsonNode> items) {}

    /// @param fields `name`, `phone`, `idNumber`
    record Unmask(
            @Nullable List<String> fields,
            @Nullable Purpose purpose,
            @Nullable String note) {}

    @PostMapping("/api/testing/results")
    Answer enter(@RequestBody ResultEntry entry) {
        var entered = entering.enter(List.of(entry)).getFirst();
        return switch (entered.fate()) {
            case Fate.Accepted _ -> new Answer(entry.id(), BatchItems.Status.ACCEPTED, entered.queued());
            case Fate.Duplicate _ -> new Answer(entry.id(), BatchItems.Status.DUPLICATE, false);
            case Fate.Refused refused -> throw refused.why();
        };
    }

    @PostMapping("/api/testing/results/batch")
    BatchItems.Answer enter(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                ResultEntry.class,
                Languages.of(request),
                entries -> entering.enter(entries).stream()
                        .map(EnteringResults.Entered::fate)
                        .toList());
    }

    /// Who must come again and be sampled singly.
    @GetMapping("/api/testing/calls")
    Page<CallLine> calls(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                calling.open(area, Page.afterId(after), size + 1),
                size,
                (CallingBack.Line line) -> line.call().id());
        var names = areas.places(
                page.items().stream().map(line -> line.call().area()).collect(Collectors.toSet()), AreaLevel.VILLAGE);
        return page.map(line -> CallLine.of(line, names));
    }

    /// Opens masked values of a guest; residents are opened through the register.
    @PostMapping("/api/testing/samples/{id}/unmask")
    Map<String, String> unmask(@PathVariable UUID id, @RequestBody Unmask wish) {
        var fields = EnumSet.noneOf(OpeningAGuest.Field.class);
        required("fields", wish.fields()).forEach(name -> fields.add(OpeningAGuest.Field.named(name)));
        var note = wish.note();
        return opening.open(id, fields, required("purpose", wish.purpose()), note == null ? "" : note);
    }
}
