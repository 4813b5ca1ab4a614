package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.usecase.PrintingLetters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Letters with a code, in the language of the person: the counter asks with `?lang=`.
@RestController
class LetterController {

    private final PrintingLetters printing;
    private final LetterPdf pdf;

    LetterController(PrintingLetters printing, LetterPdf pdf) {
        this.printing = printing;
        this.pdf = pdf;
    }

    /// @param building as people write it; houses of their own when left out
    record Building(@Nullable AreaKey areaKey, @Nullable String building) {}

    @PostMapping("/api/passes/residents/{id}/letter")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> one(@PathVariable UUID id, HttpServletRequest request) {
        return pdf.file(List.of(printing.forOne(id)), address(), Languages.of(request));
    }

    @GetMapping("/api/passes/letters")
    List<PrintingLetters.Waiting> waiting(@RequestParam AreaKey area) {
        return printing.waiting(area);
    }

    @PostMapping("/api/passes/letters")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> building(@RequestBody Building building, HttpServletRequest request) {
        return pdf.file(
                printing.forBuilding(building.areaKey(), building.building()), address(), Languages.of(request));
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/resident")
                .toUriString();
    }
}
