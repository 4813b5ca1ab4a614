package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.Colour;
import org.lianfang.passes.model.ResidentRequest;
import org.lianfang.passes.store.Issued;
import org.lianfang.passes.usecase.PaperPass;
import org.lianfang.passes.usecase.ServingResidents;
import org.lianfang.passes.usecase.SigningInResidents;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What residents see and do by themselves. Every method asks for the resident's own session first.
@RestController
@RequestMapping("/api/resident")
class ResidentController {

    private static final String OWN = "the resident's own session is asked for inside";

    private final SigningInResidents signedIn;
    private final ServingResidents serving;
    private final PassPdf pdf;
    private final RequestViews views;

    ResidentController(SigningInResidents signedIn, ServingResidents serving, PassPdf pdf, RequestViews views) {
        this.signedIn = signedIn;
        this.serving = serving;
        this.pdf = pdf;
        this.views = views;
    }

    record Member(StatusView status, String nameMasked, boolean mine) {}

    /// @param pass what the square holds
    record Pass(
            String pass,
            Instant expiresAt,
            Colour colour,
            @Nullable Instant until) {

        static Pass of(PaperPass pass) {
            return new Pass(pass.text(), pass.expires(), pass.colour(), pass.until());
        }
    }

    /// @param single whether the person was alone in the tube
    record Result(Instant takenAt, String outcome, boolean single, Instant knownAt) {}

    record Appeal(@Nullable UUID id, @Nullable String text) {}

    record Correction(
            @Nullable UUID id,
            ResidentRequest.@Nullable Field field,
            @Nullable String text) {}

    record Return(
            @Nullable UUID id,
            @Nullable AreaKey fromAreaKey,
            @Nullable LocalDate arrivesOn) {}

    @GetMapping("/passes")
    @OpenToAll(because = OWN)
    List<Member> household(HttpServletRequest request) {
        return serving.household(me(request)).stream()
                .map(member -> new Member(StatusView.of(member.status()), member.nameMasked(), member.mine()))
                .toList();
    }

    @PostMapping("/passes/{id}")
    @OpenToAll(because = OWN)
    Pass issue(@PathVariable UUID id, HttpServletRequest request) {
        return Pass.of(serving.issue(me(request), id, Issued.Form.PHONE));
    }

    @PostMapping("/passes/{id}/paper")
    @OpenToAll(because = OWN)
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable UUID id, HttpServletRequest request) {
        return pdf.file(serving.issue(me(request), id, Issued.Form.PAPER), Languages.of(request));
    }

    @GetMapping("/status")
    @OpenToAll(because = OWN)
    WholeView status(HttpServletRequest request) {
        return WholeView.of(serving.status(me(request)));
    }

    @GetMapping("/results")
    @OpenToAll(because = OWN)
    List<Result> results(HttpServletRequest request) {
        return serving.results(me(request)).stream()
                .map(result -> new Result(result.taken(), result.outcome(), result.single(), result.known()))
                .toList();
    }

    @GetMapping("/held")
    @OpenToAll(because = OWN)
    HeldView held(HttpServletRequest request) {
        return HeldView.of(serving.held(me(request)), views);
    }

    @PostMapping("/appeals")
    @OpenToAll(because = OWN)
    AppealView appeal(@RequestBody Appeal appeal, HttpServletRequest request) {
        return AppealView.of(serving.appeal(me(request), appeal.id(), appeal.text()));
    }

    @PostMapping("/corrections")
    @OpenToAll(because = OWN)
    RequestView correct(@RequestBody Correction correction, HttpServletRequest request) {
        return views.of(serving.correct(me(request), correction.id(), correction.field(), correction.text()));
    }

    @PostMapping("/returns")
    @OpenToAll(because = OWN)
    RequestView declareReturn(@RequestBody Return back, HttpServletRequest request) {
        return views.of(serving.declareReturn(me(request), back.id(), back.fromAreaKey(), back.arrivesOn()));
    }

    private UUID me(HttpServletRequest request) {
        return signedIn.session(ResidentCookie.in(request)).resident();
    }
}
