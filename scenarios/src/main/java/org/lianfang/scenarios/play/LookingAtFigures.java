package org.lianfang.scenarios.play;

import java.util.List;
import org.lianfang.scenarios.AskedFigure;
import org.lianfang.scenarios.apart.Figure;
import org.lianfang.scenarios.workforce.Organisations;
import tools.jackson.databind.JsonNode;

/// Asks the server for each figure of an account. Nothing is computed here but the length of a list.
final class LookingAtFigures {

    private final Stage stage;
    private final Api reader;

    LookingAtFigures(Stage stage) {
        this.stage = stage;
        this.reader = stage.machine("COMMANDER");
    }

    List<AskedFigure> tell(List<Figure> figures) {
        return figures.stream()
                .map(figure -> new AskedFigure(figure.name(), figure.asked(), found(figure)))
                .toList();
    }

    private long found(Figure figure) {
        var area = "?area=" + figure.area().areaKey();
        return switch (figure.count()) {
            case VILLAGES ->
                reader.all("/api/areas/" + figure.area().areaKey() + "/children?")
                        .size();
            case GATES -> reader.all("/api/gates" + area).size();
            case MEMBERS -> members(figure);
            case TEAMS ->
                reader.all("/api/teams" + area).stream()
                        .filter(team -> team.path("name").asString().contains(figure.of()))
                        .count();
            case ADMITTED -> summary(area, "/rooms/admitted");
            case RELEASED -> summary(area, "/rooms/released");
            case PRESENT -> summary(area, "/rooms/present");
            case AT_HOME -> summary(area, "/now/atHome");
            case MONITORED -> summary(area, "/now/monitored");
            case KEPT_LONGER -> summary(area, "/now/kept");
            case REPORTED ->
                reader.all("/api/residents" + area + "&measure=true&day=" + figure.to())
                        .size();
            case TURNED_BACK -> indicator(figure, "gates.turned-back");
            case ESCORTED -> indicator(figure, "gates.escorted");
            case CASES -> reader.all("/api/cases" + area).size();
            case OPEN_NEEDS -> reader.all("/api/isolation/needs" + area).size();
        };
    }

    /// Those of one organisation, without the grid workers of a township.
    private long members(Figure figure) {
        var divisions = stage.cast().divisions();
        var organisation = new Organisations(stage.cast().city(), divisions).exactly(figure.of(), figure.area());
        return reader
                .all("/api/members?area=" + figure.area().areaKey() + "&organisation=" + organisation.id())
                .stream()
                .filter(member -> !member.path("role").asString().equals("GRID_WORKER"))
                .count();
    }

    private long summary(String area, String pointer) {
        return reader.get("/api/isolation/summary" + area).at(pointer).asLong();
    }

    private long indicator(Figure figure, String code) {
        var path = "/api/indicators/values?area=" + figure.area().areaKey() + "&from=" + figure.from() + "&to="
                + figure.to() + "&codes=" + code + "&by=TOTAL";
        return reader.get(path)
                .path("values")
                .valueStream()
                .mapToLong((JsonNode value) -> value.path("value").asLong())
                .sum();
    }
}
