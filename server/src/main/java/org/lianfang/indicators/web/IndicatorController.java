package org.lianfang.indicators.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.indicators.Indicator;
import org.lianfang.indicators.store.KnownIndicators;
import org.lianfang.indicators.usecase.LookingAtFigures;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Indicators and their values over HTTP.
@RestController
@RequestMapping("/api/indicators")
class IndicatorController {

    private final KnownIndicators known;
    private final LookingAtFigures looking;
    private final Texts texts;

    IndicatorController(KnownIndicators known, LookingAtFigures looking, Texts texts) {
        this.known = known;
        this.looking = looking;
        this.texts = texts;
    }

    /// How values are cut.
    enum By {
        TOTAL,
        DAY,
        CHILD
    }

    record IndicatorView(
            String code, Indicator.Kind kind, @Nullable String unit, String module, Map<String, String> labels) {}

    record Value(
            String code, @Nullable LocalDate day, @Nullable AreaKey areaKey, long value) {}

    record Values(List<Value> values) {}

    @GetMapping
    @SignedInOnly(because = "what is counted is public; the figures are not")
    List<IndicatorView> all() {
        return known.all().stream().map(this::view).toList();
    }

    @GetMapping("/values")
    Values values(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam List<String> codes,
            @RequestParam(defaultValue = "TOTAL") By by) {
        return new Values(
                switch (by) {
                    case TOTAL ->
                        looking.totals(area, from, to, codes).entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(total -> new Value(total.getKey(), null, null, total.getValue()))
                                .toList();
                    case DAY ->
                        looking.byDay(area, from, to, codes).stream()
                                .map(figure -> new Value(figure.code(), figure.day(), null, figure.value()))
                                .toList();
                    case CHILD ->
                        looking.byChild(area, from, to, codes).stream()
                                .map(figure -> new Value(figure.code(), null, figure.area(), figure.value()))
                                .toList();
                });
    }

    private IndicatorView view(Indicator indicator) {
        var code = indicator.code();
        var labels = new LinkedHashMap<String, String>();
        for (var language : Language.values()) {
            labels.put(language.tag(), texts.say(language, "indicator." + code));
        }
        var unit = texts.all(Language.EN).get("indicator-unit." + code);
        return new IndicatorView(code, indicator.kind(), unit, code.substring(0, code.indexOf('.')), labels);
    }
}
