package org.lianfang.command.usecase;

import java.util.List;
import org.lianfang.command.model.CommandRefusal;
import org.lianfang.command.model.ReportContent.ResponseLine;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.response.Response;
import org.lianfang.territory.Areas;

/// The response as a report names it.
final class ResponseLines {

    private ResponseLines() {}

    /// @throws Refusal `command/no-response` when none was active on the day
    static ResponseLine of(Viewpoint viewpoint, Areas areas) {
        var response = viewpoint
                .response()
                .orElseThrow(() -> CommandRefusal.NO_RESPONSE.with(
                        "area", viewpoint.place().name(), "day", viewpoint.day()));
        return lineOf(response, areas);
    }

    static ResponseLine lineOf(Response response, Areas areas) {
        var names = areas.names(List.of(response.area()));
        return new ResponseLine(
                response.id(),
                response.name(),
                response.hazard(),
                response.level().name(),
                response.area(),
                names.getOrDefault(response.area(), response.area().toString()),
                response.startedOn(),
                response.rules().id(),
                response.rules().version(),
                response.zone().getId(),
                response.inventedPeople());
    }
}
