package org.lianfang.isolation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.store.Checks;
import org.lianfang.isolation.usecase.AdmittingPeople;
import org.lianfang.isolation.usecase.LeavingAndReturning;
import org.lianfang.isolation.usecase.LettersOfRelease;
import org.lianfang.isolation.usecase.LookingAtTheBoard;
import org.lianfang.kernel.openapi.AnsweredAs;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Into rooms, between them, to hospital and back, and home.
@RestController
@RequestMapping("/api/isolation")
class StayController {

    private final AdmittingPeople admitting;
    private final LeavingAndReturning leaving;
    private final LookingAtTheBoard looking;
    private final LettersOfRelease letters;
    private final StayPages pages;

    StayController(
            AdmittingPeople admitting,
            LeavingAndReturning leaving,
            LookingAtTheBoard looking,
            LettersOfRelease letters,
            StayPages pages) {
        this.admitting = admitting;
        this.leaving = leaving;
        this.looking = looking;
        this.letters = letters;
        this.pages = pages;
    }

    /// All or nobody.
    record Admission(@Nullable List<AdmittingPeople.@Nullable Into> items) {}

    record Admitted(List<StayView> items) {}

    record To(@Nullable UUID roomId) {}

    /// @param checks the latest first
    record Whole(StayView stay, People.Known person, List<Checks.Past> checks) {}

    @PostMapping("/admissions")
    Admitted admit(@RequestBody Admission admission) {
        return new Admitted(admitting.admit(Lists.whole("items", admission.items)).stream()
                .map(StayView::of)
                .toList());
    }

    @GetMapping("/stays/{id}")
    Whole one(@PathVariable UUID id) {
        var whole = looking.one(id);
        var known = pages.people().of(List.of(whole.stay().resident()));
        return new Whole(
                StayView.of(whole.stay()),
                pages.people().one(known, whole.stay().resident()),
                whole.checks());
    }

    @PostMapping("/stays/{id}/transfer")
    StayView transfer(@PathVariable UUID id, @RequestBody To to) {
        return StayView.of(admitting.transfer(id, to.roomId));
    }

    @PostMapping("/stays/{id}/home")
    StayView goHome(@PathVariable UUID id) {
        return StayView.of(admitting.goHome(id));
    }

    @PostMapping("/stays/{id}/leave")
    StayView leave(@PathVariable UUID id) {
        return StayView.of(leaving.leave(id));
    }

    @PostMapping("/stays/{id}/return")
    StayView comeBack(@PathVariable UUID id) {
        return StayView.of(leaving.comeBack(id));
    }

    @PostMapping("/stays/{id}/letter")
    @AnsweredAs(MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> letter(@PathVariable UUID id, HttpServletRequest request) {
        return pages.letter(letters.letter(id), Languages.of(request));
    }
}
