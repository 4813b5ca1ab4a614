package org.lianfang.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.LateItem;
import org.lianfang.command.model.ReportContent;
import org.lianfang.command.model.SignedStep;
import org.lianfang.command.model.Step;
import org.lianfang.command.model.TodayPicture;
import org.lianfang.command.usecase.ColouringTheMap;
import org.lianfang.command.usecase.GatheringToday;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The Today screen and its map.
@RestController
@RequestMapping("/api/today")
class TodayController {

    private final GatheringToday gathering;
    private final ColouringTheMap colouring;
    private final LateWording late;

    TodayController(GatheringToday gathering, ColouringTheMap colouring, LateWording late) {
        this.gathering = gathering;
        this.colouring = colouring;
        this.late = late;
    }

    /// @param response absent when none was active
    /// @param cycle the four steps in order, signed or not
    record TodayView(
            ReportContent.@Nullable ResponseLine response,
            LocalDate day,
            boolean dayIsOver,
            List<TodayPicture.DayFigure> figures,
            List<TodayPicture.GateOfToday> gates,
            List<LateView> atRisk,
            List<LateView> missing,
            List<StepView> cycle) {}

    record StepView(
            Step step,
            @Nullable String note,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    record MapView(List<ColouringTheMap.AreaValue> areas) {}

    /// @param day absent for the present day in the response's zone
    @GetMapping
    TodayView today(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable LocalDate day,
            jakarta.servlet.http.HttpServletRequest request) {
        var picture = gathering.of(area, day);
        var language = Languages.of(request);
        return new TodayView(
                picture.response(),
                picture.viewpoint().day(),
                picture.viewpoint().dayIsOver(),
                picture.figures(),
                picture.gates(),
                say(picture.atRisk(), picture, language),
                say(picture.missing(), picture, language),
                Arrays.stream(Step.values())
                        .map(step -> viewOf(step, picture.cycle()))
                        .toList());
    }

    @GetMapping("/map")
    MapView map(
            @RequestParam AreaKey area,
            @RequestParam(required = false) @Nullable LocalDate day,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "DAY") ColouringTheMap.Span span) {
        return new MapView(colouring.of(area, day, indicator, span));
    }

    private List<LateView> say(List<LateItem> items, TodayPicture picture, Language language) {
        var viewpoint = picture.viewpoint();
        return items.stream()
                .map(item -> late.say(item, viewpoint.day(), viewpoint.zone(), language))
                .toList();
    }

    private static StepView viewOf(Step step, List<SignedStep> signed) {
        return signed.stream()
                .filter(one -> one.step() == step)
                .findFirst()
                .map(one -> new StepView(step, one.note(), one.signedBy(), one.signedAt()))
                .orElse(new StepView(step, null, null, null));
    }
}
