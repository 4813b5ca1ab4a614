package org.lianfang.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.store.SignedReports;
import org.lianfang.command.usecase.DraftingReports;
import org.lianfang.command.usecase.ReadingReports;
import org.lianfang.command.usecase.SigningReports;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Situation reports: draft, signature, versions.
@RestController
@RequestMapping("/api/reports")
class ReportController {

    private final DraftingReports drafting;
    private final SigningReports signing;
    private final ReadingReports reading;
    private final ReportWording wording;

    ReportController(DraftingReports drafting, SigningReports signing, ReadingReports reading, ReportWording wording) {
        this.drafting = drafting;
        this.signing = signing;
        this.reading = reading;
        this.wording = wording;
    }

    /// @param hash of the draft that was seen; absent when the signer relies on the figures of the moment
    record Signing(AreaKey areaKey, LocalDate day, @Nullable String hash) {
        Signing {
            Fields.required("areaKey", areaKey);
            Fields.required("day", day);
        }
    }

    /// Newest first.
    @GetMapping
    List<SignedReports.Version> versions(@RequestParam AreaKey area, @RequestParam LocalDate day) {
        return reading.versions(area, day);
    }

    /// @param day absent for the present day
    @GetMapping("/draft")
    ReportView draft(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable LocalDate day,
            HttpServletRequest request) {
        return wording.say(drafting.draft(area, day), Languages.of(request));
    }

    @PostMapping
    SignedReports.Version sign(@RequestBody Signing body) {
        var report = signing.sign(body.areaKey, body.day, body.hash);
        return new SignedReports.Version(
                report.id(), report.version(), report.hash(), report.signedBy(), report.signedAt());
    }

    @GetMapping("/{id}")
    ReportView read(@PathVariable UUID id, HttpServletRequest request) {
        return wording.say(reading.read(id), Languages.of(request));
    }
}
