package org.lianfang.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Difference;
import org.lianfang.command.model.ReportContent;
import org.lianfang.kernel.area.AreaKey;

/// A report in one language, as it is shown and printed.
///
/// @param id of a signed version; absent for a draft
/// @param dayIsOver whether the day was complete when the report was gathered
/// @param version of a signed report; for a draft the version that a signature would make
/// @param hash SHA-256 of the content
/// @param differences from the version before
record ReportView(
        @Nullable UUID id,
        String title,
        AreaName area,
        LocalDate day,
        boolean dayIsOver,
        ReportContent.ResponseLine response,
        List<Section> sections,
        List<Column> columns,
        List<Row> byArea,
        List<LateView> late,
        int version,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        String hash,
        List<DifferenceView> differences) {

    record AreaName(AreaKey areaKey, String name) {}

    record Section(String id, String title, List<Figure> figures) {}

    /// @param records desk route of the list that the day's figure counted
    /// @param recordsSinceActivation the same for the total
    record Figure(
            String code,
            String label,
            String unit,
            long day,
            long previous,
            long sinceActivation,
            String records,
            String recordsSinceActivation) {}

    /// @param records desk route of the list that the day's figure of a row counted, with `{area}` for the row's area
    /// @param recordsSinceActivation the same for the total
    record Column(String code, String label, String records, String recordsSinceActivation) {}

    /// @param direct whether the row holds what was recorded on the area itself or in former sub-areas
    record Row(
            AreaKey areaKey,
            String name,
            boolean direct,
            Map<String, Long> values,
            Map<String, Long> sinceActivation) {}

    /// @param areaKey only for a figure of the table by sub-area
    record DifferenceView(
            String code,
            String label,
            Difference.Span span,
            String spanLabel,
            @Nullable AreaKey areaKey,
            @Nullable String areaName,
            long before,
            long after) {}
}
