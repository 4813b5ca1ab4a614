package org.lianfang.scenarios.play;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lianfang.scenarios.city.HelpedCity;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.gates.Gates;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;
import org.lianfang.scenarios.workforce.Placement;
import org.lianfang.scenarios.workforce.Placements;

/// Staff of the authorities in communities, at gates and at isolation sites: members, teams, posts and the shifts
/// that they have worked.
final class SendingHelp implements Act {

    private final Stage stage;
    private final HelpedCity city;
    private final List<Placement> placements;
    private final Map<String, Gate> gates;

    SendingHelp(Stage stage, HelpedCity city) {
        this.stage = stage;
        this.city = city;
        var cast = stage.cast();
        var organisations = new Organisations(city, cast.divisions());
        this.placements = Placements.of(city, cast.divisions(), organisations, cast.names());
        this.gates =
                Gates.of(city, cast.divisions()).stream().collect(Collectors.toMap(Gate::code, Function.identity()));
    }

    @Override
    public void staff() {
        Staffing.members(
                stage,
                "members: staff in communities",
                placements.stream()
                        .flatMap(placement -> placement.members().stream())
                        .toList());
        var step = stage.progress().begin("teams and posts in communities", placements.size());
        var known = stage.known("/api/posts");
        stage.lanes().each(placements, placement -> {
            if (!known.contains(placement.postId().toString())) {
                open(placement);
            }
            step.advanced(1);
        });
        step.done();
        Staffing.shifts(
                stage,
                "shifts in communities",
                placements.stream()
                        .flatMap(placement -> placement.shifts().stream()
                                .map(shift -> new WorkforceItems.Turn(placement.postId(), shift)))
                        .toList());
    }

    @Override
    public long perform(Settled people) {
        return 0;
    }

    /// The post comes last: it tells that everything of the placement is there.
    private void open(Placement placement) {
        var post = placement.post();
        var area = post.area().areaKey();
        var roles = List.of(placement.members().getFirst().role().name());
        var administrator = stage.administrator();
        administrator.post(
                "/api/teams",
                Map.of(
                        "id", placement.team(),
                        "name", placement.organisation().name() + "·" + post.name(),
                        "areaKey", area,
                        "organisationId", placement.organisation().id(),
                        "memberIds",
                                placement.members().stream().map(Member::id).toList()));
        var gate = gates.get(post.gate());
        var wish = new HashMap<String, Object>(Map.of(
                "id",
                placement.postId(),
                "name",
                post.name(),
                "areaKey",
                area,
                "placeKind",
                post.kind().name(),
                "roles",
                roles,
                "minimum",
                atTheSameTime(placement)));
        if (gate != null) {
            wish.put("placeId", gate.id());
        }
        administrator.post("/api/posts", wish);
        if (gate != null) {
            var staffed = new GateItems.Staffed(placement.team(), placement.postId(), roles);
            administrator.post(
                    "/api/gates", GateItems.gate(gate, staffed, city.period().first()));
        }
    }

    private static int atTheSameTime(Placement placement) {
        return switch (placement.post().hours()) {
            case DAY -> placement.members().size();
            case ROUND_THE_CLOCK -> placement.members().size() / 3;
        };
    }
}
