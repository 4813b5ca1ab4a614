package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.Map;
import org.lianfang.scenarios.data.DataFile;

/// The real daily counts of the city, as its command post enters them: cumulative, day by day.
final class ReportingCases {

    private static final String SOURCE = "canghailan/Wuhan-2019-nCoV";

    private final Stage stage;

    ReportingCases(Stage stage) {
        this.stage = stage;
    }

    /// Of the days that are over.
    void report() {
        var cast = stage.cast();
        var period = cast.city().period();
        var today = stage.today();
        var items = DataFile.read(cast.city().sources().cases()).stream()
                .filter(row -> row.get("cityCode").startsWith(cast.city().prefecture()))
                .filter(row -> !LocalDate.parse(row.get("date")).isAfter(period.last()))
                .filter(row -> LocalDate.parse(row.get("date")).isBefore(today))
                .map(row -> Map.<String, Object>of(
                        "areaKey", cast.areaKey(),
                        "day", row.get("date"),
                        "confirmed", row.number("confirmed"),
                        "cured", row.number("cured"),
                        "dead", row.number("dead"),
                        "source", SOURCE))
                .toList();
        var step = stage.progress().begin("days of real case counts", items.size());
        stage.machine("COMMANDER").post("/api/case-counts/batch", Map.of("items", items));
        step.advanced(items.size());
        step.done();
    }
}
