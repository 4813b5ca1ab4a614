package org.lianfang.command.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Difference;
import org.lianfang.command.model.Place;
import org.lianfang.command.model.ReportContent;
import org.lianfang.command.model.ReportDefinition;
import org.lianfang.command.model.SignedReport;
import org.lianfang.command.usecase.DraftingReports;
import org.lianfang.command.usecase.ReadingReports;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// Puts a report's codes and numbers into the reader's language.
@Component
class ReportWording {

    private final Texts texts;
    private final ReportDefinition definition;
    private final LateWording late;

    ReportWording(Texts texts, ReportDefinition definition, LateWording late) {
        this.texts = texts;
        this.definition = definition;
        this.late = late;
    }

    ReportView say(DraftingReports.Draft draft, Language language) {
        var next = draft.last().map(SignedReport::version).orElse(0) + 1;
        return say(draft.content(), new Origin(null, next, draft.hash()), draft.differences(), language);
    }

    ReportView say(ReadingReports.Reading reading, Language language) {
        var report = reading.report();
        var origin = new Origin(report, report.version(), report.hash());
        return say(report.content(), origin, reading.differences(), language);
    }

    /// The name of an area as the reader knows it: with its Latin spelling first for readers of English.
    static String nameOf(Place place, Language language) {
        return switch (language) {
            case ZH_HANS, ZH_HANT -> place.name();
            case EN -> place.pinyin().isBlank() ? place.name() : place.pinyin() + " " + place.name();
        };
    }

    String labelOf(String indicator, Language language) {
        return texts.say(language, "indicator." + indicator);
    }

    /// @param signed absent for a draft
    private record Origin(@Nullable SignedReport signed, int version, String hash) {}

    private ReportView say(ReportContent content, Origin origin, List<Difference> differences, Language language) {
        var area = content.area();
        var zone = ZoneId.of(content.response().timeZone());
        var signed = origin.signed;
        return new ReportView(
                signed == null ? null : signed.id(),
                texts.say(language, "command.report.title", Map.of("area", nameOf(area, language))),
                new ReportView.AreaName(area.areaKey(), nameOf(area, language)),
                content.day(),
                content.dayIsOver(),
                content.response(),
                content.sections().stream()
                        .map(section -> say(section, content, language))
                        .toList(),
                definition.table().stream()
                        .map(code -> column(code, content, language))
                        .toList(),
                content.byArea().stream().map(row -> say(row, language)).toList(),
                content.late().stream()
                        .map(item -> late.say(item, content.day(), zone, language))
                        .toList(),
                origin.version,
                signed == null ? null : signed.signedBy(),
                signed == null ? null : signed.signedAt(),
                origin.hash,
                differences.stream()
                        .map(difference -> say(difference, language))
                        .toList());
    }

    private ReportView.Section say(ReportContent.Section section, ReportContent content, Language language) {
        return new ReportView.Section(
                section.id(),
                texts.say(language, "command.report.section." + section.id()),
                section.figures().stream()
                        .map(figure -> say(figure, content, language))
                        .toList());
    }

    private ReportView.Column column(String code, ReportContent content, Language language) {
        var records = recordsOf(code);
        return new ReportView.Column(
                code,
                labelOf(code, language),
                periodOf(records, content, content.day()),
                periodOf(records, content, content.response().startedOn()));
    }

    private ReportView.Figure say(ReportContent.Figure figure, ReportContent content, Language language) {
        var defined = definition.figure(figure.code());
        var unit = defined.map(ReportDefinition.Figure::unit)
                .map(key -> texts.say(language, "command.unit." + key))
                .orElse("");
        var records = recordsOf(figure.code());
        return new ReportView.Figure(
                figure.code(),
                labelOf(figure.code(), language),
                unit,
                figure.day(),
                figure.previous(),
                figure.sinceActivation(),
                routeOf(records, content, content.day()),
                routeOf(records, content, content.response().startedOn()));
    }

    private String recordsOf(String code) {
        return definition
                .figure(code)
                .map(ReportDefinition.Figure::records)
                .orElse("/desk/report?area={area}&day={to}");
    }

    private static String routeOf(String pattern, ReportContent content, LocalDate from) {
        return periodOf(pattern, content, from)
                .replace("{area}", content.area().areaKey().toString());
    }

    private static String periodOf(String pattern, ReportContent content, LocalDate from) {
        return pattern.replace("{from}", from.toString())
                .replace("{to}", content.day().toString());
    }

    private ReportView.Row say(ReportContent.AreaRow row, Language language) {
        var name = nameOf(row.area(), language);
        return new ReportView.Row(
                row.area().areaKey(),
                row.direct() ? texts.say(language, "command.report.direct", Map.of("area", name)) : name,
                row.direct(),
                row.values(),
                row.sinceActivation());
    }

    private ReportView.DifferenceView say(Difference difference, Language language) {
        var area = difference.area();
        return new ReportView.DifferenceView(
                difference.code(),
                labelOf(difference.code(), language),
                difference.span(),
                texts.say(language, "command.report.span." + difference.span()),
                area == null ? null : area.areaKey(),
                area == null ? null : nameOf(area, language),
                difference.before(),
                difference.after());
    }
}
