package org.lianfang.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.LateItem;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// Says what is missing, late or at risk, and what to do about it.
@Component
class LateWording {

    private static final Map<Language, DateTimeFormatter> DAYS = Map.of(
            Language.ZH_HANS, DateTimeFormatter.ofPattern("M月d日", Locale.ROOT),
            Language.ZH_HANT, DateTimeFormatter.ofPattern("M月d日", Locale.ROOT),
            Language.EN, DateTimeFormatter.ofPattern("d MMMM", Locale.UK));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Texts texts;

    LateWording(Texts texts) {
        this.texts = texts;
    }

    /// @param day of the report or the screen
    LateView say(LateItem item, LocalDate day, ZoneId zone, Language language) {
        var key = "command.late." + item.kind();
        var about = item.day() == null ? day : item.day();
        Map<String, Object> params = Map.of(
                "count", item.count(), "since", sinceOf(item.since(), zone, language), "day", dayOf(about, language));
        return new LateView(
                item.kind(),
                item.areaKey(),
                item.subject(),
                item.gate(),
                item.owner(),
                item.since(),
                item.day(),
                item.count(),
                texts.say(language, key, params),
                texts.say(language, key + ".todo", params),
                routeOf(item, about));
    }

    private String sinceOf(@Nullable Instant since, ZoneId zone, Language language) {
        if (since == null) {
            return texts.say(language, "command.late.never");
        }
        var moment = since.atZone(zone);
        return dayOf(moment.toLocalDate(), language) + " " + TIME.format(moment);
    }

    private static String dayOf(LocalDate day, Language language) {
        return Objects.requireNonNull(DAYS.get(language)).format(day);
    }

    private static String routeOf(LateItem item, LocalDate day) {
        return switch (item.kind()) {
            case GATE_WITHOUT_RECORD,
                    GATE_WITHOUT_HANDOVER,
                    HANDOVER_OVERDUE,
                    HANDOVER_ITEMS_OPEN,
                    GATE_UNDERSTAFFED_NOW,
                    GATE_UNDERSTAFFED_NEXT -> "/desk/gates/" + item.gate();
            case CASES_MISSING -> "/desk/case-counts?area=%s&from=%s&to=%s".formatted(item.areaKey(), day, day);
            case GRIDS_WITHOUT_WORKER -> "/desk/workforce/grid-workers?area=" + item.areaKey();
            case MEASURES_ENDING -> "/desk/residents?area=%s&measure=true".formatted(item.areaKey());
            case REPORT_UNSIGNED -> "/desk/report?area=%s&day=%s".formatted(item.areaKey(), day);
        };
    }
}
