package org.lianfang.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.Intervals;
import org.lianfang.cases.model.Published;
import org.lianfang.cases.store.LineLists;
import org.lianfang.cases.usecase.ImportingLineLists;
import org.lianfang.cases.usecase.LookingAtLineLists;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.people.sheet.SheetTurns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Line lists: looked at beforehand, imported, and what their days say.
@RestController
@RequestMapping("/api/line-lists")
class LineListController {

    private final ImportingLineLists importing;
    private final LookingAtLineLists looking;
    private final Texts texts;

    LineListController(ImportingLineLists importing, LookingAtLineLists looking, Texts texts) {
        this.importing = importing;
        this.looking = looking;
        this.texts = texts;
    }

    record ListLine(UUID id, AreaKey areaKey, String name, Instant importedAt, long cases) {

        static ListLine of(LineLists.Listed one) {
            return new ListLine(one.id(), one.area(), one.name(), one.importedAt(), one.cases());
        }
    }

    record ListView(ListLine list, Intervals intervals, int edges, List<Published> published) {}

    /// @param mapping which column is what, as `FIELD:column` from 0; the headings decide when
    ///     absent
    @PostMapping("/preview")
    ListPreview preview(
            @RequestParam AreaKey area,
            @RequestParam @Nullable List<String> mapping,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return copied(
                file, copy -> ListPreview.of(importing.preview(area, copy, mapping), texts, Languages.of(request)));
    }

    /// @param name under which the same list is recognised
    /// @param mapping which column is what, as `FIELD:column` from 0; the headings decide when
    ///     absent
    @PostMapping("/import")
    ListImport run(
            @RequestParam AreaKey area,
            @RequestParam String name,
            @RequestParam @Nullable List<String> mapping,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        return copied(
                file, copy -> ListImport.of(importing.run(area, name, copy, mapping), texts, Languages.of(request)));
    }

    @GetMapping
    Page<ListLine> lists(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(looking.in(area, Page.afterId(after), size + 1), size, (LineLists.Listed list) -> list.id())
                .map(ListLine::of);
    }

    @GetMapping("/{id}")
    ListView one(@PathVariable UUID id) {
        var whole = looking.of(id);
        return new ListView(ListLine.of(whole.list()), whole.intervals(), whole.edges(), whole.published());
    }

    private static <T> T copied(MultipartFile file, Function<Path, T> work) throws IOException {
        var copy = Files.createTempFile("line-list", ".upload");
        try {
            try (var content = file.getInputStream();
                    var out = Files.newOutputStream(copy)) {
                content.transferTo(out);
            }
            return SheetTurns.take(() -> work.apply(copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
