package org.lianfang.command.usecase;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.command.model.Viewpoint;
import org.lianfang.gates.Gates;
import org.lianfang.gates.Gates.GateLine;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.Staffing;
import org.springframework.stereotype.Component;

/// The gates open on a day with the names that people know them by.
@Component
class GatheringGates {

    private final Gates gates;
    private final Staffing staffing;
    private final Areas areas;

    GatheringGates(Gates gates, Staffing staffing, Areas areas) {
        this.gates = gates;
        this.staffing = staffing;
        this.areas = areas;
    }

    /// @param teamName who is responsible; absent when nobody is
    record NamedGate(
            GateLine line,
            @Nullable String areaName,
            @Nullable String teamName) {}

    List<NamedGate> openOn(Viewpoint viewpoint) {
        var lines = gates.openOn(viewpoint.area(), viewpoint.day());
        Map<AreaKey, String> areaNames =
                areas.places(lines.stream().map(GateLine::area).distinct().toList(), AreaLevel.COUNTY);
        List<UUID> teams = lines.stream()
                .map(GateLine::team)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, String> teamNames = teams.isEmpty() ? Map.of() : staffing.teamNames(teams);
        return lines.stream()
                .map(line -> new NamedGate(
                        line, areaNames.get(line.area()), line.team() == null ? null : teamNames.get(line.team())))
                .toList();
    }
}
