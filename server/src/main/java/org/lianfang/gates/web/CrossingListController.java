package org.lianfang.gates.web;

import static org.lianfang.kernel.refusal.Fields.atMost;
import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.store.CrossingLists;
import org.lianfang.gates.store.CrossingVoids;
import org.lianfang.gates.store.ForgottenDays;
import org.lianfang.gates.usecase.ListingCrossings;
import org.lianfang.gates.usecase.OpeningACrossing;
import org.lianfang.gates.usecase.VoidingACrossing;
import org.lianfang.gates.usecase.VoidingCrossings;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.privacy.Purpose;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Looking at what was recorded, taking it back, opening what is masked.
@RestController
class CrossingListController {

    private final ListingCrossings listing;
    private final VoidingACrossing voiding;
    private final OpeningACrossing opening;
    private final BatchItems items;

    CrossingListController(
            ListingCrossings listing, VoidingACrossing voiding, OpeningACrossing opening, BatchItems items) {
        this.listing = listing;
        this.voiding = voiding;
        this.opening = opening;
        this.items = items;
    }

    /// Filters in the query of the list. A day is short for from and to.
    @ParameterObject
    record Asked(
            @Nullable AreaKey area,
            @Nullable UUID gate,
            @Nullable LocalDate day,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Outcome outcome,
            @Nullable Boolean fever,
            @Nullable Boolean voided,
            CrossingLists.@Nullable Counted counted) {

        CrossingLists.Filter filter() {
            return new CrossingLists.Filter(
                    area == null ? AreaKey.NATION : area,
                    gate,
                    day == null ? from : day,
                    day == null ? to : day,
                    outcome == null ? null : outcome.name(),
                    fever,
                    voided,
                    counted);
        }
    }

    /// @param id of the correction, made by the sender
    record Void(
            UUID id,
            VoidingCrossings.Reason reason,
            @Nullable UUID replacedBy) {
        Void {
            required("id", id);
            required("reason", reason);
        }
    }

    /// @param fields `name`, `phone`, `idNumber`
    record Unmask(
            Set<String> fields, Purpose purpose, @Nullable String note) {
        Unmask {
            required("fields", fields);
            required("purpose", purpose);
            note = atMost(200, "note", PlainText.clean(note));
        }
    }

    record Unmasked(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String idNumber) {}

    /// @param forgotten days that were asked for, whose figures stand although their records are no longer kept
    record CrossingPage(List<CrossingLine> items, @Nullable String next, ForgottenDays.@Nullable Span forgotten) {}

    @GetMapping("/api/crossings")
    CrossingPage list(Asked asked, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var found = listing.list(asked.filter(), Page.afterId(after), size + 1);
        var page = Page.cut(
                        found.crossings(),
                        size,
                        (CrossingLists.Listed one) -> one.crossing().id())
                .map(one -> CrossingLine.of(one, listing.nameOf(one.crossing().gateId())));
        return new CrossingPage(page.items(), page.next(), found.forgotten());
    }

    @PostMapping("/api/crossings/{id}/void")
    BatchItems.ItemAnswer voidCrossing(
            @PathVariable UUID id, @RequestBody Void correction, HttpServletRequest request) {
        var fate = voiding.voidCrossing(
                id,
                new CrossingVoids.Correction(
                        correction.id(), correction.reason().name(), correction.replacedBy()));
        return items.describe(correction.id().toString(), fate, Languages.of(request));
    }

    @PostMapping("/api/crossings/{id}/unmask")
    Unmasked unmask(@PathVariable UUID id, @RequestBody Unmask wish) {
        var fields = new java.util.HashSet<OpeningACrossing.Field>();
        for (var name : wish.fields()) {
            fields.add(
                    switch (name) {
                        case "name" -> OpeningACrossing.Field.NAME;
                        case "phone" -> OpeningACrossing.Field.PHONE;
                        case "idNumber" -> OpeningACrossing.Field.ID_NUMBER;
                        case null, default ->
                            throw org.lianfang.kernel.refusal.KernelRefusal.VALUE_NOT_VALID.with("field", "fields");
                    });
        }
        var opened = opening.open(id, fields, wish.purpose(), java.util.Objects.requireNonNullElse(wish.note(), ""));
        return new Unmasked(
                opened.get(OpeningACrossing.Field.NAME),
                opened.get(OpeningACrossing.Field.PHONE),
                opened.get(OpeningACrossing.Field.ID_NUMBER));
    }
}
