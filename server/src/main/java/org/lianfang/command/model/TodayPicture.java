package org.lianfang.command.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;

/// The day of an area at one glance.
///
/// @param response absent when none was active
/// @param cycle steps that have been signed
public record TodayPicture(
        Viewpoint viewpoint,
        ReportContent.@Nullable ResponseLine response,
        List<DayFigure> figures,
        List<GateOfToday> gates,
        List<LateItem> atRisk,
        List<LateItem> missing,
        List<SignedStep> cycle) {

    /// @param spark the values of fourteen days, oldest first, the day itself last
    /// @param sinceActivation absent when no response was active
    public record DayFigure(
            String code,
            long value,
            long previous,
            List<Long> spark,
            @Nullable Long sinceActivation) {}

    public record GateOfToday(
            UUID id,
            String code,
            String name,
            AreaKey areaKey,
            @Nullable String areaName,
            @Nullable String teamName,
            Map<String, Long> today,
            Staffing staffing,
            @Nullable Instant lastHandoverAt,
            int openItems) {}

    public record Staffing(int now, int next, int minimum) {}
}
