package org.lianfang.scenarios.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.data.DataFile;
import org.lianfang.scenarios.ground.Division;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;
import org.lianfang.scenarios.workforce.Placement;
import org.lianfang.scenarios.workforce.Placements;

/// Teams that have no post of their own, from the city's data: whoever of an organisation is placed in a village
/// goes on patrol there as well.
final class FormingTeams {

    private final Stage stage;
    private final CountedCity city;

    FormingTeams(Stage stage, CountedCity city) {
        this.stage = stage;
        this.city = city;
    }

    private record Team(UUID id, String name, Division area, UUID organisation, List<UUID> members) {}

    void form() {
        var cast = stage.cast();
        var placements = Placements.of(city, cast.divisions(), new Organisations(city, cast.divisions()), cast.names());
        var teams = DataFile.read(city.key() + "/teams.csv").stream()
                .map(row -> team(row, placements))
                .toList();
        var step = stage.progress().begin("teams without a post", teams.size());
        var known = stage.known("/api/teams");
        stage.lanes().each(teams, team -> {
            if (!known.contains(team.id().toString())) {
                stage.administrator()
                        .post(
                                "/api/teams",
                                Map.of(
                                        "id", team.id(),
                                        "name", team.name(),
                                        "areaKey", team.area().areaKey(),
                                        "organisationId", team.organisation(),
                                        "memberIds", team.members()));
            }
            step.advanced(1);
        });
        step.done();
    }

    private Team team(DataFile.Row row, List<Placement> placements) {
        var area = stage.cast().divisions().get(row.get("area"));
        var there = placements.stream()
                .filter(placement -> placement.post().area().equals(area)
                        && placement.organisation().kind().equals(row.get("of")))
                .toList();
        if (there.isEmpty()) {
            throw new IllegalStateException("nobody of " + row.get("of") + " is placed in " + area.code());
        }
        var dice = city.seed().child("team").child(row.get("name")).dice();
        return new Team(
                Ids.at(city.period().millisAt(-1, 0), dice),
                row.get("name"),
                area,
                there.getFirst().organisation().id(),
                there.stream()
                        .flatMap(placement -> placement.members().stream())
                        .map(Member::id)
                        .toList());
    }
}
