package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.testing.model.FormLine;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.FormPrinting;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.store.PaperForms;
import org.lianfang.testing.usecase.KeyingForms;
import org.lianfang.testing.usecase.PrintingForms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Paper forms: numbered in advance, keyed in later.
@RestController
@RequestMapping("/api/testing/forms")
class FormController {

    private final PrintingForms printing;
    private final KeyingForms keying;
    private final BatchItems items;

    FormController(PrintingForms printing, KeyingForms keying, BatchItems items) {
        this.printing = printing;
        this.keying = keying;
        this.items = items;
    }

    /// @param keyed lines whose sample was not taken back
    record FormView(
            FormNumber number, UUID printingId, UUID roundId, UUID stationId, int lines, Instant printedAt, int keyed) {

        static FormView of(PaperForm form, int keyed) {
            return new FormView(
                    form.number(),
                    form.printing(),
                    form.round(),
                    form.station(),
                    form.lines(),
                    form.printedAt(),
                    keyed);
        }
    }

    record Printed(List<FormView> forms) {}

    /// @param tubeCode and `at`: absent once the sample is no longer kept
    record KeyedLine(
            int line,
            UUID sampleId,
            @Nullable TubeCode tubeCode,
            @Nullable Instant at) {

        static KeyedLine of(PaperForms.Keyed keyed) {
            return new KeyedLine(keyed.line(), keyed.sample(), keyed.tube(), keyed.at());
        }
    }

    /// @param keyedLines whose sample was not taken back
    record OneForm(FormView form, List<KeyedLine> keyedLines) {}

    /// @param items lines, at most 500, taken in their order
    record Lines(List<JsonNode> items) {}

    @PostMapping
    Printed print(@RequestBody FormPrinting wanted) {
        return printed(printing.print(wanted));
    }

    /// The forms that were printed together, in order.
    @GetMapping("/printings/{id}")
    Printed printed(@PathVariable UUID id) {
        return printed(printing.ofPrinting(id));
    }

    /// Newest first.
    @GetMapping
    Page<FormView> list(
            @RequestParam AreaKey area,
            @RequestParam @Nullable UUID round,
            @RequestParam @Nullable UUID station,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var last = Page.afterText(after);
        var found = printing.in(
                new PaperForms.Question(area, round, station), last == null ? null : FormNumber.of(last), size + 1);
        return Page.cut(found, size, (PrintingForms.Seen seen) -> seen.form().number())
                .map(seen -> FormView.of(seen.form(), seen.keyed().size()));
    }

    @GetMapping("/{number}")
    OneForm one(@PathVariable String number) {
        var seen = printing.one(number);
        var lines = seen.keyed().stream().map(KeyedLine::of).toList();
        return new OneForm(FormView.of(seen.form(), lines.size()), lines);
    }

    /// Keys lines in. Each is answered by itself, in their order.
    @PostMapping("/lines")
    BatchItems.Answer key(@RequestBody Lines lines, HttpServletRequest request) {
        return items.answer(lines.items(), FormLine.class, Languages.of(request), keying::key);
    }

    private static Printed printed(List<PaperForm> forms) {
        return new Printed(forms.stream().map(form -> FormView.of(form, 0)).toList());
    }
}
