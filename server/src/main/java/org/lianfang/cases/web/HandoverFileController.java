package org.lianfang.cases.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ReceivedFile;
import org.lianfang.cases.usecase.ExportingHandovers;
import org.lianfang.cases.usecase.ImportingHandovers;
import org.lianfang.cases.usecase.LookingAtReceivedFiles;
import org.lianfang.cases.usecase.ReadingAnswers;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Signed files between cities: written, taken in, answered, and the answer read back.
@RestController
class HandoverFileController {

    /// Of no JSON that is read as an answer of the server, but a file that is kept.
    private static final String FILE_TYPE = "application/octet-stream";

    private final ExportingHandovers exporting;
    private final ImportingHandovers importing;
    private final ReadingAnswers answers;
    private final LookingAtReceivedFiles received;
    private final HandoverController.Views views;

    HandoverFileController(
            ExportingHandovers exporting,
            ImportingHandovers importing,
            ReadingAnswers answers,
            LookingAtReceivedFiles received,
            HandoverController.Views views) {
        this.exporting = exporting;
        this.importing = importing;
        this.answers = answers;
        this.received = received;
        this.views = views;
    }

    /// @param id of the hand-over, as the sender named it
    /// @param registered contacts who are in the register here
    /// @param outside contacts who are in none
    record ReceivedView(
            UUID id,
            AreaKey areaKey,
            String from,
            String reason,
            Instant sentAt,
            String importer,
            Instant importedAt,
            int cases,
            int contacts,
            int registered,
            int outside) {

        static ReceivedView of(ReceivedFile file) {
            var counts = file.counts();
            return new ReceivedView(
                    file.id(),
                    file.area(),
                    file.from(),
                    file.reason(),
                    file.sentAt(),
                    file.importer().name(),
                    file.importer().at(),
                    counts.cases(),
                    counts.contacts(),
                    counts.registered(),
                    counts.outside());
        }
    }

    /// @param repeated whether it had been taken in before
    record ImportView(ReceivedView received, boolean repeated) {}

    @PostMapping("/api/handovers/to-city")
    HandoverView send(@RequestBody ExportingHandovers.Entry entry) {
        return views.of(exporting.send(entry));
    }

    /// Each time the file is fetched that is taken down.
    @PostMapping("/api/handovers/{id}/file")
    @AnsweredAs(FILE_TYPE)
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send("handover-" + id, exporting.file(id), response);
    }

    /// @param area where cases and contacts go whose people are in no register
    @PostMapping("/api/handover-files/import")
    ImportView run(@RequestParam AreaKey area, @RequestParam MultipartFile file) throws IOException {
        var imported = importing.run(area, file.getBytes());
        return new ImportView(ReceivedView.of(imported.file()), imported.repeated());
    }

    @GetMapping("/api/handover-files")
    Page<ReceivedView> received(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(received.in(area, Page.afterId(after), size + 1), size, ReceivedFile::id)
                .map(ReceivedView::of);
    }

    @GetMapping("/api/handover-files/{id}/answer")
    @AnsweredAs(FILE_TYPE)
    void answer(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        send("handover-answer-" + id, received.answer(id), response);
    }

    /// The answer of the city to which something was handed over.
    @PostMapping("/api/handovers/answers")
    HandoverView read(@RequestParam MultipartFile file) throws IOException {
        return views.of(answers.read(file.getBytes()));
    }

    private static void send(String name, String text, HttpServletResponse response) throws IOException {
        response.setContentType(FILE_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".json\"");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
