package org.lianfang.scenarios.play;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.workforce.DutyTeam;
import org.lianfang.scenarios.workforce.DutyTeams;
import org.lianfang.scenarios.workforce.GridWorker;
import org.lianfang.scenarios.workforce.GridWorkers;
import org.lianfang.scenarios.workforce.Member;
import org.lianfang.scenarios.workforce.Organisations;
import org.lianfang.scenarios.workforce.Shift;
import tools.jackson.databind.JsonNode;

/// Organisations, members, grid workers, gates with their teams and posts, and the shifts that were worked.
final class Staffing {

    /// @param post where the shift was worked
    record Turn(UUID post, Shift shift) {}

    private static final int LEAST_ON_DUTY = 4;

    private final Cast cast;
    private final Api administrator;
    private final Progress progress;
    private final Lanes lanes;
    private final Organisations organisations;
    private final List<DutyTeam> teams;

    Staffing(Cast cast, Api administrator, Progress progress, Lanes lanes) {
        this.cast = cast;
        this.administrator = administrator;
        this.progress = progress;
        this.lanes = lanes;
        this.organisations = new Organisations(cast.city(), cast.divisions());
        this.teams = DutyTeams.of(cast.city(), cast.gates(), organisations, cast.names());
    }

    void organisations() {
        var step = progress.begin("organisations", organisations.all().size());
        var known = known("/api/organisations");
        lanes.each(organisations.all(), organisation -> {
            if (!known.contains(organisation.id().toString())) {
                administrator.post(
                        "/api/organisations",
                        Map.of(
                                "id", organisation.id(),
                                "name", organisation.name(),
                                "kind", organisation.kind(),
                                "areaKey", organisation.area().areaKey()));
            }
            step.advanced(1);
        });
        step.done();
    }

    void gridWorkers(Ground ground) {
        var workers = GridWorkers.of(cast.city(), cast.villages(), organisations, cast.names());
        members(
                "members: grid workers",
                workers.stream().map(GridWorker::member).toList());
        var step = progress.begin("grid workers named", workers.size());
        var item = WorkforceItems.gridWorker(cast.city(), ground);
        var batches = new Batches<>(administrator, "/api/grid-workers/batch", item, step);
        lanes.each(parts(workers), batches::send);
        step.done();
    }

    void gates() {
        members(
                "members: gate teams",
                teams.stream().flatMap(team -> team.members().stream()).toList());
        var step = progress.begin("gates with team and post", teams.size());
        var known = known("/api/gates");
        lanes.each(teams, team -> {
            if (!known.contains(team.gate().id().toString())) {
                open(team);
            }
            step.advanced(1);
        });
        step.done();
    }

    void shifts() {
        var turns = new ArrayList<Turn>();
        for (var team : teams) {
            team.shifts().forEach(shift -> turns.add(new Turn(team.post(), shift)));
        }
        send("shifts", turns);
    }

    /// The shifts of a day after the period. @param day 0 for the first of the period
    void goOn(int day) {
        var turns = new ArrayList<Turn>();
        for (var team : teams) {
            DutyTeams.goingOn(cast.city(), team, day).forEach(shift -> turns.add(new Turn(team.post(), shift)));
        }
        send("shifts of today", turns);
    }

    private void send(String what, List<Turn> turns) {
        var step = progress.begin(what, turns.size());
        var batches = new Batches<Turn>(administrator, "/api/shifts/batch", WorkforceItems::shift, step);
        lanes.each(parts(turns), batches::send);
        step.done();
    }

    private void members(String what, List<Member> members) {
        var step = progress.begin(what, members.size());
        var batches = new Batches<Member>(administrator, "/api/members/batch", WorkforceItems::member, step);
        lanes.each(parts(members), batches::send);
        step.done();
    }

    private void open(DutyTeam team) {
        var gate = team.gate();
        var area = gate.area().areaKey();
        var police = organisations.of("POLICE", gate.area());
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
        administrator.post("/api/gates", gate(team));
    }

    private Map<String, Object> gate(DutyTeam team) {
        var gate = team.gate();
        return Map.ofEntries(
                Map.entry("id", gate.id()),
                Map.entry("code", gate.code()),
                Map.entry("name", gate.name()),
                Map.entry("kind", gate.kind().name()),
                Map.entry("areaKey", gate.area().areaKey()),
                Map.entry("lon", gate.position().lon()),
                Map.entry("lat", gate.position().lat()),
                Map.entry("place", gate.position().place()),
                Map.entry("hours", "00:00-24:00"),
                Map.entry("roles", List.of("POLICE", "MEDICAL")),
                Map.entry("teamId", team.id()),
                Map.entry("postId", team.post()),
                Map.entry("openedOn", cast.city().period().first().toString()));
    }

    private Set<String> known(String path) {
        var ids = new HashSet<String>();
        var next = "";
        do {
            var page = administrator.get(path + "?area=" + cast.areaKey() + "&limit=200" + next);
            for (JsonNode item : page.path("items")) {
                ids.add(item.path("id").asString());
            }
            var after = page.path("next").asString("");
            next = after.isEmpty() ? "" : "&after=" + after;
        } while (!next.isEmpty());
        return ids;
    }

    private static <T> List<List<T>> parts(List<T> items) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < items.size(); from += Batches.LIMIT) {
            parts.add(items.subList(from, Math.min(items.size(), from + Batches.LIMIT)));
        }
        return parts;
    }
}
