package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.Map;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.data.DataFile;

/// The real daily counts of the city, as its command post enters them: cumulative, day by day.
final class ReportingCases {

    private static final String SOURCE = "canghailan/Wuhan-2019-nCoV";

    private final Cast cast;
    private final Api commandPost;
    private final Progress progress;

    ReportingCases(Cast cast, Api commandPost, Progress progress) {
        this.cast = cast;
        this.commandPost = commandPost;
        this.progress = progress;
    }

    void report() {
        var period = cast.city().period();
        var items = DataFile.read(cast.city().sources().cases()).stream()
                .filter(row -> row.get("cityCode").startsWith(cast.city().prefecture()))
                .filter(row -> !LocalDate.parse(row.get("date")).isAfter(period.last()))
                .map(row -> Map.<String, Object>of(
                        "areaKey", cast.areaKey(),
                        "day", row.get("date"),
                        "confirmed", row.number("confirmed"),
                        "cured", row.number("cured"),
                        "dead", row.number("dead"),
                        "source", SOURCE))
                .toList();
        var step = progress.begin("days of real case counts", items.size());
        commandPost.post("/api/case-counts/batch", Map.of("items", items));
        step.advanced(items.size());
        step.done();
    }
}
