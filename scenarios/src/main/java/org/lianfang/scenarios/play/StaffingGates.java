package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lianfang.scenarios.workforce.DutyTeam;
import org.lianfang.scenarios.workforce.DutyTeams;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;

/// Gates with their duty teams and posts, and the shifts that were worked.
final class StaffingGates {

    private static final int LEAST_ON_DUTY = 4;

    private final Stage stage;
    private final GuardedCast cast;
    private final Organisations organisations;
    private final List<DutyTeam> teams;

    StaffingGates(Stage stage, GuardedCast cast) {
        this.stage = stage;
        this.cast = cast;
        this.organisations = new Organisations(cast.city(), cast.cast().divisions());
        this.teams = DutyTeams.of(
                cast.city(), cast.gates(), organisations, cast.cast().names());
    }

    void gates() {
        Staffing.members(
                stage,
                "members: gate teams",
                teams.stream().flatMap(team -> team.members().stream()).toList());
        var step = stage.progress().begin("gates with team and post", teams.size());
        var known = stage.known("/api/gates");
        stage.lanes().each(teams, team -> {
            if (!known.contains(team.gate().id().toString())) {
                open(team);
            }
            step.advanced(1);
        });
        step.done();
    }

    void shifts() {
        var turns = new ArrayList<WorkforceItems.Turn>();
        for (var team : teams) {
            team.shifts().forEach(shift -> turns.add(new WorkforceItems.Turn(team.post(), shift)));
        }
        Staffing.shifts(stage, "shifts", turns);
    }

    /// The shifts of a day after the period. @param day 0 for the first of the period
    void goOn(int day) {
        var turns = new ArrayList<WorkforceItems.Turn>();
        for (var team : teams) {
            DutyTeams.goingOn(cast.city(), team, day)
                    .forEach(shift -> turns.add(new WorkforceItems.Turn(team.post(), shift)));
        }
        Staffing.shifts(stage, "shifts of today", turns);
    }

    private void open(DutyTeam team) {
        var gate = team.gate();
        var area = gate.area().areaKey();
        var police = organisations.of("POLICE", gate.area());
        var administrator = stage.administrator();
        administrator.post(
                "/api/teams",
                Map.of(
                        "id", team.id(),
                        "name", gate.name() + "临时党支部执勤队",
                        "areaKey", area,
                        "organisationId", police.id(),
                        "memberIds", team.members().stream().map(Member::id).toList()));
        administrator.post(
                "/api/posts",
                Map.of(
                        "id", team.post(),
                        "name", gate.name(),
                        "areaKey", area,
                        "placeKind", "GATE",
                        "placeId", gate.id(),
                        "roles", List.of("POLICE", "MEDICAL"),
                        "minimum", LEAST_ON_DUTY));
        administrator.post(
                "/api/gates",
                GateItems.gate(
                        gate,
                        new GateItems.Staffed(team.id(), team.post(), List.of("POLICE", "MEDICAL")),
                        cast.city().period().first()));
    }
}
