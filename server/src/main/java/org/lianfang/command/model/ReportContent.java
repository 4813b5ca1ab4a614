package org.lianfang.command.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// What a situation report says, in no language yet: codes, names and numbers. This is what a signature freezes.
///
/// @param definition version of the definition it was made from
/// @param dayIsOver whether the day had ended when it was gathered (00–24 h in the response's zone)
/// @param byArea children in order of their keys and, where something was recorded on the area itself, a last row for
/// it; the rows of each indicator add up to the area's figure
public record ReportContent(
        int definition,
        Place area,
        LocalDate day,
        boolean dayIsOver,
        ResponseLine response,
        List<Section> sections,
        List<AreaRow> byArea,
        List<LateItem> late) {

    public record ResponseLine(
            UUID id,
            String name,
            String hazard,
            String level,
            AreaKey areaKey,
            String areaName,
            LocalDate startedOn,
            String rulePack,
            String rulePackVersion,
            String timeZone,
            boolean inventedPeople) {}

    public record Section(String id, List<Figure> figures) {}

    /// @param day what happened on the day; for a stock what there was at its end
    /// @param previous the same for the day before
    /// @param sinceActivation what happened from the first day of the response to this one; for a stock as
    /// at the end of the day
    public record Figure(String code, long day, long previous, long sinceActivation) {}

    /// @param direct whether this row is what was recorded on the area itself and not in one of its present sub-areas
    public record AreaRow(Place area, boolean direct, Map<String, Long> values, Map<String, Long> sinceActivation) {}
}
