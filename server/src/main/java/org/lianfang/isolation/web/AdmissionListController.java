package org.lianfang.isolation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.usecase.ImportingAdmissions;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetTurns;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// People come into sites by list: looked at beforehand, brought in, and the rows that stay out as a file.
@RestController
@RequestMapping("/api/isolation/admission-lists")
class AdmissionListController {

    private static final int SHOWN = 20;

    private final ImportingAdmissions importing;
    private final People people;
    private final Texts texts;

    AdmissionListController(ImportingAdmissions importing, People people, Texts texts) {
        this.importing = importing;
        this.people = people;
        this.texts = texts;
    }

    /// @param column from 0
    record Column(AdmissionField field, int column) {}

    /// @param field absent when the whole row is meant
    /// @param detail in the reader's language
    record Trouble(int row, @Nullable AdmissionField field, String code, String detail) {}

    /// @param onTheList they have a plan already
    record ComingView(
            int row,
            People.Known person,
            boolean onTheList,
            @Nullable String site,
            String room,
            LocalDate until) {}

    /// @param coming the first of those who would go in
    /// @param good how many would
    /// @param known are there already, or were
    record Preview(
            List<String> headings,
            List<Column> columns,
            List<ComingView> coming,
            int good,
            int known,
            List<Trouble> troubles) {}

    /// @param known are there already, or were
    /// @param refused rows that stay out
    record Imported(int admitted, int known, int refused, List<Trouble> troubles) {}

    /// @param reason why the people of the list are apart
    /// @param site for rows that name none
    /// @param from day 0 of rows that say none
    /// @param mapping which column is what, as `FIELD:column` from 0; the headings decide when absent
    @PostMapping("/preview")
    Preview preview(
            @RequestParam AreaKey area,
            @RequestParam Reason reason,
            @RequestParam @Nullable UUID site,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable List<String> mapping,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var sent = new ImportingAdmissions.Sent(area, reason, site, from, mapping);
        var language = Languages.of(request);
        return copied(file, copy -> view(importing.preview(sent, copy), language));
    }

    @PostMapping("/import")
    Imported run(
            @RequestParam AreaKey area,
            @RequestParam Reason reason,
            @RequestParam @Nullable UUID site,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable List<String> mapping,
            @RequestParam MultipartFile file,
            HttpServletRequest request)
            throws IOException {
        var sent = new ImportingAdmissions.Sent(area, reason, site, from, mapping);
        var language = Languages.of(request);
        var imported = copied(file, copy -> importing.run(sent, copy));
        return new Imported(
                imported.admitted(),
                imported.known(),
                imported.troubles().size(),
                troubles(imported.troubles(), language));
    }

    @PostMapping("/bad-rows")
    @AnsweredAs({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    void badRows(
            @RequestParam AreaKey area,
            @RequestParam Reason reason,
            @RequestParam @Nullable UUID site,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable List<String> mapping,
            @RequestParam(defaultValue = "XLSX") SheetFormat format,
            @RequestParam MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var sent = new ImportingAdmissions.Sent(area, reason, site, from, mapping);
        var bad = copied(file, copy -> importing.badRows(sent, copy));
        response.setContentType(format.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"bad-rows." + format.extension() + "\"");
        response.setHeader("Cache-Control", "no-store");
        bad.write(format, response.getOutputStream(), texts, Languages.of(request));
    }

    private Preview view(ImportingAdmissions.Preview preview, Language language) {
        var shown = preview.coming().stream().limit(SHOWN).toList();
        var known = people.of(
                shown.stream().map(ImportingAdmissions.Coming::resident).toList());
        return new Preview(
                preview.headings(),
                preview.columns().entrySet().stream()
                        .map(entry -> new Column(entry.getKey(), entry.getValue()))
                        .toList(),
                shown.stream()
                        .map(one -> new ComingView(
                                one.row(),
                                people.one(known, one.resident()),
                                one.onTheList(),
                                one.site(),
                                one.room(),
                                one.until()))
                        .toList(),
                preview.coming().size(),
                preview.known(),
                troubles(preview.troubles(), language));
    }

    private List<Trouble> troubles(List<AdmissionRow.Trouble> troubles, Language language) {
        return troubles.stream()
                .map(trouble -> new Trouble(
                        trouble.row().number(),
                        trouble.field(),
                        trouble.reason().code(),
                        texts.say(language, trouble.reason().code(), trouble.params())))
                .toList();
    }

    private static <T> T copied(MultipartFile file, Function<Path, T> work) throws IOException {
        var copy = Files.createTempFile("admissions", ".upload");
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
