package org.lianfang.territory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.model.RowProblem;
import org.lianfang.territory.usecase.ImportingDivisions;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Import of division codes over HTTP: one file or several, as multipart fields named `file`.
@RestController
class DivisionController {

    private static final int MOST_PROBLEMS = 1_000;

    private final ImportingDivisions importing;
    private final Texts texts;

    DivisionController(ImportingDivisions importing, Texts texts) {
        this.importing = importing;
        this.texts = texts;
    }

    record Report(
            String edition,
            LocalDate validFrom,
            List<AreaKey> coverage,
            long added,
            long removed,
            long renamed,
            long unchanged,
            long sameAsParent,
            Map<AreaLevel, EditionReport.Counts> byLevel,
            List<Problem> problems) {}

    record Problem(String file, long row, String code, String detail) {}

    /// @param covers codes of the areas that the files list completely; by default the prefectures they list
    @PostMapping("/api/territory/divisions")
    Report apply(
            @RequestParam("file") List<MultipartFile> files,
            @RequestParam String edition,
            @RequestParam LocalDate validFrom,
            @RequestParam @Nullable String covers,
            jakarta.servlet.http.HttpServletRequest request) {
        if (edition.isBlank() || edition.length() > 40) {
            throw TerritoryRefusal.EDITION_NOT_VALID.with();
        }
        var sources = files.stream()
                .map(file -> new ImportingDivisions.Source(
                        Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file::getInputStream))
                .toList();
        var report =
                importing.apply(new Edition(edition.strip(), validFrom), sources, Codes.areas(covers), new Unwatched());
        return view(report, Languages.of(request));
    }

    private Report view(EditionReport report, Language language) {
        return new Report(
                report.edition().name(),
                report.edition().validFrom(),
                report.coverage(),
                report.added(),
                report.removed(),
                report.renamed(),
                report.unchanged(),
                report.sameAsParent(),
                report.byLevel(),
                report.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(problem -> problem(problem, language))
                        .toList());
    }

    private Problem problem(RowProblem problem, Language language) {
        var code = problem.reason().code();
        return new Problem(problem.file(), problem.row(), code, texts.say(language, code, problem.params()));
    }

    /// Over HTTP nobody watches the progress: the answer is the report.
    private static final class Unwatched implements ImportingDivisions.Watching {
        @Override
        public LongConsumer reading() {
            return rows -> {};
        }

        @Override
        public void begun(String step, long rows) {}

        @Override
        public void done(long rows) {}
    }
}
