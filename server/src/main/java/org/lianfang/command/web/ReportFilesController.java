package org.lianfang.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.usecase.DraftingReports;
import org.lianfang.command.usecase.ReadingReports;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Situation reports as files. They hold counts and names of areas and gates only, no personal data.
@RestController
@RequestMapping("/api/reports")
class ReportFilesController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final DraftingReports drafting;
    private final ReadingReports reading;
    private final ReportWording wording;
    private final Printing printing;

    ReportFilesController(DraftingReports drafting, ReadingReports reading, ReportWording wording, Printing printing) {
        this.drafting = drafting;
        this.reading = reading;
        this.wording = wording;
        this.printing = printing;
    }

    /// The two forms of a file.
    @org.springframework.stereotype.Component
    record Printing(ReportPdf pdf, ReportSheets sheets, org.lianfang.kernel.refusal.Texts texts) {}

    @GetMapping(path = "/draft/pdf")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> draftPdf(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable LocalDate day,
            HttpServletRequest request) {
        var language = Languages.of(request);
        return pdf(wording.say(drafting.draft(area, day), language), language);
    }

    @GetMapping(path = "/draft/xlsx")
    @AnsweredAs(XLSX)
    ResponseEntity<byte[]> draftXlsx(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable LocalDate day,
            HttpServletRequest request) {
        var language = Languages.of(request);
        return xlsx(wording.say(drafting.draft(area, day), language), request);
    }

    @GetMapping(path = "/{id}/pdf")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, HttpServletRequest request) {
        var language = Languages.of(request);
        return pdf(wording.say(reading.read(id), language), language);
    }

    @GetMapping(path = "/{id}/xlsx")
    @AnsweredAs(XLSX)
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, HttpServletRequest request) {
        var language = Languages.of(request);
        return xlsx(wording.say(reading.read(id), language), request);
    }

    private ResponseEntity<byte[]> pdf(ReportView report, Language language) {
        return file(printing.pdf.print(report, language), MediaType.APPLICATION_PDF, nameOf(report, language) + ".pdf");
    }

    private ResponseEntity<byte[]> xlsx(ReportView report, HttpServletRequest request) {
        var language = Languages.of(request);
        var site = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return file(
                printing.sheets.write(report, site, language),
                MediaType.parseMediaType(XLSX),
                nameOf(report, language) + ".xlsx");
    }

    private String nameOf(ReportView report, Language language) {
        return printing.texts.say(
                language, "command.report.file", Map.of("area", report.area().name(), "day", report.day()));
    }

    private static ResponseEntity<byte[]> file(byte[] content, MediaType type, String name) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
