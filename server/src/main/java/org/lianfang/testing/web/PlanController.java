package org.lianfang.testing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.testing.usecase.LookingAtPlans;
import org.lianfang.testing.usecase.Planner;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The plan of a round.
@RestController
@RequestMapping("/api/testing/rounds/{id}/plan")
class PlanController {

    private final LookingAtPlans looking;
    private final Planner planner;
    private final Texts texts;
    private final InstantSource clock;

    PlanController(LookingAtPlans looking, Planner planner, Texts texts, InstantSource clock) {
        this.looking = looking;
        this.planner = planner;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param afresh all turns may change, save those set by hand; otherwise turns are kept where they can be
    record Start(@Nullable Boolean afresh) {}

    @GetMapping
    PlanView plan(@PathVariable UUID id, HttpServletRequest request) {
        var shown = looking.plan(id);
        var failure = shown.plan().failure();
        return PlanView.of(shown, failure == null ? null : texts.say(Languages.of(request), failure), clock.instant());
    }

    /// Lets the solver plan in the background, or plan again after something has changed.
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    PlanView start(@PathVariable UUID id, @RequestBody Start body, HttpServletRequest request) {
        planner.plan(id, Boolean.TRUE.equals(body.afresh));
        return plan(id, request);
    }
}
