package org.lianfang.gates.web;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lianfang.gates.model.Advice;
import org.lianfang.gates.model.GateRules;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// Says advice in the reader's language, with the steps to take.
@Component
class AdviceTexts {

    private final Texts texts;

    AdviceTexts(Texts texts) {
        this.texts = texts;
    }

    /// @param code FEVER, UNDER_MEASURE or CLOCK_WRONG
    /// @param steps in the order in which they are taken
    record Line(String code, String detail, List<String> steps) {}

    List<Line> say(List<Advice> advice, Language language) {
        return advice.isEmpty()
                ? List.of()
                : advice.stream().map(one -> say(one, language)).toList();
    }

    private Line say(Advice advice, Language language) {
        return switch (advice) {
            case Advice.Fever fever ->
                line(
                        "FEVER",
                        Map.of(
                                "celsius",
                                GateRules.celsius(fever.celsiusTenths()),
                                "limit",
                                GateRules.celsius(fever.limitTenths())),
                        language);
            case Advice.UnderMeasure measure ->
                line(
                        "UNDER_MEASURE",
                        Map.of(
                                "measure",
                                texts.say(language, "gates.measure." + measure.kind()),
                                "until",
                                measure.until()),
                        language);
            case Advice.ClockWrong clock ->
                line("CLOCK_WRONG", Map.of("minutes", Math.max(1, Math.abs(clock.skewSeconds()) / 60)), language);
        };
    }

    private Line line(String code, Map<String, ?> params, Language language) {
        var key = "gates.advice." + code;
        var known = texts.all(language);
        var steps = IntStream.rangeClosed(1, 5)
                .mapToObj(number -> key + ".step" + number)
                .filter(known::containsKey)
                .map(step -> texts.say(language, step, params))
                .toList();
        return new Line(code, texts.say(language, key, params), steps);
    }
}
