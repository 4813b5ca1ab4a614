package org.lianfang.isolation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.ReleaseRule;
import org.lianfang.isolation.store.KeptLonger;
import org.lianfang.isolation.usecase.ReleasingPeople;
import org.lianfang.isolation.usecase.WatchingForKeptLonger;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who goes home today, and who should have.
@RestController
@RequestMapping("/api/isolation")
class ReleaseController {

    private final ReleasingPeople releasing;
    private final WatchingForKeptLonger watching;
    private final People people;

    ReleaseController(ReleasingPeople releasing, WatchingForKeptLonger watching, People people) {
        this.releasing = releasing;
        this.watching = watching;
        this.people = people;
    }

    enum VerdictKind {
        READY,
        TOO_EARLY,
        TEST_MISSING,
        TESTED_POSITIVE
    }

    /// @param verdict what the rule says on that day; verdictDay the day that it names
    /// @param referred a referral to hospital waits for its answer: nobody goes before
    record DueView(
            StayView stay,
            People.Known person,
            VerdictKind verdict,
            @Nullable LocalDate verdictDay,
            boolean referred) {}

    /// @param next what follows at home, if anything does
    record ReleasedView(StayView stay, @Nullable StayView next) {}

    /// @param freedAt when they went after all
    record AlarmView(
            UUID stayId,
            People.Known person,
            AreaKey areaKey,
            LocalDate until,
            Instant raisedAt,
            @Nullable Instant freedAt,
            @Nullable Instant settledAt) {}

    record Settled(@Nullable String note) {}

    @GetMapping("/releases")
    Page<DueView> list(
            @RequestParam AreaKey area,
            @RequestParam @Nullable LocalDate day,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                releasing.list(area, day, Page.afterId(after), size + 1),
                size,
                (ReleasingPeople.Due due) -> due.stay().id());
        var known = people.of(
                page.items().stream().map(due -> due.stay().resident()).toList());
        return page.map(due -> new DueView(
                StayView.of(due.stay()),
                people.one(known, due.stay().resident()),
                kind(due.verdict()),
                day(due.verdict()),
                due.referred()));
    }

    @PostMapping("/stays/{id}/release")
    ReleasedView release(@PathVariable UUID id) {
        var released = releasing.release(id);
        return new ReleasedView(
                StayView.of(released.stay()), released.next() == null ? null : StayView.of(released.next()));
    }

    @GetMapping("/kept-longer")
    Page<AlarmView> keptLonger(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(watching.open(area, Page.afterId(after), size + 1), size, KeptLonger.Alarm::stay);
        var known =
                people.of(page.items().stream().map(KeptLonger.Alarm::resident).toList());
        return page.map(alarm -> view(alarm, known));
    }

    @PostMapping("/kept-longer/{id}/settle")
    AlarmView settle(@PathVariable UUID id, @RequestBody Settled settled) {
        var alarm = watching.settle(id, settled.note);
        return view(alarm, people.of(List.of(alarm.resident())));
    }

    private AlarmView view(KeptLonger.Alarm alarm, Map<UUID, People.Known> known) {
        return new AlarmView(
                alarm.stay(),
                people.one(known, alarm.resident()),
                alarm.area(),
                alarm.until(),
                alarm.raisedAt(),
                alarm.freed(),
                alarm.settledAt());
    }

    private static VerdictKind kind(ReleaseRule.Verdict verdict) {
        return switch (verdict) {
            case ReleaseRule.Verdict.Ready _ -> VerdictKind.READY;
            case ReleaseRule.Verdict.TooEarly _ -> VerdictKind.TOO_EARLY;
            case ReleaseRule.Verdict.TestMissing _ -> VerdictKind.TEST_MISSING;
            case ReleaseRule.Verdict.TestedPositive _ -> VerdictKind.TESTED_POSITIVE;
        };
    }

    private static @Nullable LocalDate day(ReleaseRule.Verdict verdict) {
        return switch (verdict) {
            case ReleaseRule.Verdict.Ready _ -> null;
            case ReleaseRule.Verdict.TooEarly early -> early.until();
            case ReleaseRule.Verdict.TestMissing missing -> missing.day();
            case ReleaseRule.Verdict.TestedPositive positive -> positive.day();
        };
    }
}
