package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.usecase.PrintingPasses;
import org.lianfang.passes.usecase.ReadingStatuses;
import org.lianfang.passes.usecase.RunningTheClock;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's status and pass, for the community.
@RestController
class PassController {

    private final ReadingStatuses reading;
    private final PrintingPasses printing;
    private final RunningTheClock clock;
    private final PassPdf pdf;

    PassController(ReadingStatuses reading, PrintingPasses printing, RunningTheClock clock, PassPdf pdf) {
        this.reading = reading;
        this.printing = printing;
        this.clock = clock;
        this.pdf = pdf;
    }

    @GetMapping("/api/passes/residents/{id}")
    WholeView status(@PathVariable UUID id) {
        return WholeView.of(reading.of(id));
    }

    @PostMapping("/api/passes/residents/{id}/paper")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, HttpServletRequest request) {
        return pdf.file(printing.print(id), Languages.of(request));
    }

    @GetMapping("/api/passes/clock")
    RunningTheClock.State clock() {
        return clock.state();
    }
}
