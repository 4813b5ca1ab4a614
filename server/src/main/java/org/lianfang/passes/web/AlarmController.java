package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.passes.model.AlarmKind;
import org.lianfang.passes.store.Alarms;
import org.lianfang.passes.usecase.WatchingForAlarms;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Alarms about over-reach, for the data-protection officer.
@RestController
@RequestMapping("/api/passes/alarms")
class AlarmController {

    private final WatchingForAlarms watching;
    private final Texts texts;

    AlarmController(WatchingForAlarms watching, Texts texts) {
        this.watching = watching;
        this.texts = texts;
    }

    record Settle(@Nullable String note) {}

    /// @param detail what it means, in the reader's language
    /// @param residentId whom it concerns, when it concerns one person
    /// @param records that show it
    /// @param settledAt absent while it is open
    record Line(
            UUID id,
            AlarmKind kind,
            String detail,
            AreaKey areaKey,
            @Nullable UUID residentId,
            List<Alarms.Proof> records,
            Instant raisedAt,
            @Nullable Instant settledAt,
            @Nullable String note) {}

    /// @param open only those that nobody has looked into
    @GetMapping
    Page<Line> list(
            @RequestParam AreaKey area,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit,
            HttpServletRequest request) {
        var size = Page.limit(limit);
        var language = Languages.of(request);
        return Page.cut(
                        watching.list(area, open, Page.afterId(after), size + 1),
                        size,
                        (Alarms.Listed alarm) -> alarm.id())
                .map(alarm -> line(alarm, language));
    }

    @PostMapping("/{id}/settle")
    Line settle(@PathVariable UUID id, @RequestBody Settle settle, HttpServletRequest request) {
        return line(watching.settle(id, settle.note()), Languages.of(request));
    }

    private Line line(Alarms.Listed alarm, Language language) {
        return new Line(
                alarm.id(),
                alarm.kind(),
                texts.say(language, "alarm." + alarm.kind()),
                alarm.area(),
                alarm.resident(),
                alarm.records(),
                alarm.raisedAt(),
                alarm.settledAt(),
                alarm.note());
    }
}
