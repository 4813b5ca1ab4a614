package org.lianfang.cases.web;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseClock;
import org.lianfang.cases.model.Classification;
import org.lianfang.cases.store.Cases;
import org.lianfang.cases.usecase.Classifying;
import org.lianfang.cases.usecase.EditingCases;
import org.lianfang.cases.usecase.LookingAtCases;
import org.lianfang.cases.usecase.OpeningCases;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Cases: opened, listed, looked at, edited, classified, assigned.
@RestController
@RequestMapping("/api/cases")
class CaseController {

    private final OpeningCases opening;
    private final LookingAtCases looking;
    private final EditingCases editing;
    private final Classifying classifying;
    private final InstantSource clock;

    CaseController(
            OpeningCases opening,
            LookingAtCases looking,
            EditingCases editing,
            Classifying classifying,
            InstantSource clock) {
        this.opening = opening;
        this.looking = looking;
        this.editing = editing;
        this.classifying = classifying;
        this.clock = clock;
    }

    /// @param reason in words
    record Classify(
            @Nullable Classification classification,
            @Nullable String reason) {}

    /// @param login of whoever investigates; the caller when absent
    record Assign(@Nullable String login) {}

    @PostMapping
    CaseLine report(@RequestBody OpeningCases.Entry entry) {
        return CaseLine.of(opening.report(entry), null, clock.instant());
    }

    /// @param mine only those that the caller investigates
    /// @param overdue only those with a clock that is over
    @GetMapping
    Page<CaseLine> list(
            @RequestParam AreaKey area,
            @RequestParam @Nullable Classification classification,
            @RequestParam @Nullable Boolean overdue,
            @RequestParam @Nullable Boolean mine,
            @RequestParam @Nullable UUID list,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var wanted = new Cases.Wanted(
                area,
                classification,
                Boolean.TRUE.equals(overdue) ? clock.instant() : null,
                Boolean.TRUE.equals(mine) ? Access.caller().accountId() : null,
                list);
        return Page.cut(
                        looking.list(wanted, Page.afterId(after), size + 1),
                        size,
                        (LookingAtCases.Line line) -> line.file().id())
                .map(CaseLine::of);
    }

    @GetMapping("/{id}")
    CaseView one(@PathVariable UUID id) {
        return CaseView.of(looking.of(id));
    }

    @PutMapping("/{id}")
    CaseView edit(@PathVariable UUID id, @RequestBody EditingCases.Edit edit) {
        editing.edit(id, edit);
        return CaseView.of(looking.of(id));
    }

    @PostMapping("/{id}/classify")
    CaseView classify(@PathVariable UUID id, @RequestBody Classify classify) {
        classifying.classify(id, classify.classification(), classify.reason());
        return CaseView.of(looking.of(id));
    }

    @PostMapping("/{id}/assign")
    CaseView assign(@PathVariable UUID id, @RequestBody Assign assign) {
        editing.assign(id, assign.login());
        return CaseView.of(looking.of(id));
    }

    /// Something was done: reported, interviewed, contacts listed.
    @PostMapping("/{id}/clocks/{kind}/stop")
    CaseView stop(@PathVariable UUID id, @PathVariable CaseClock.Kind kind) {
        editing.stop(id, kind);
        return CaseView.of(looking.of(id));
    }
}
