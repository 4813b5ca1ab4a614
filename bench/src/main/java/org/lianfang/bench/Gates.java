package org.lianfang.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/// Gates of a city with everything around them: teams, posts, shifts, hand-overs; and a worker for most grids.
final class Gates {

    static final int COUNT = 120;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ON_DUTY = 3;
    private static final int SHIFT_HOURS = 8;
    /// Grids without a worker: one of so many.
    private static final int MISSING_EVERY = 20;

    private final Session lead;
    private final Items items;
    private final Ground ground;
    private final LocalDate first;
    private final LocalDate today;
    private final List<String> ids = new ArrayList<>();

    /// @param first day of the response
    Gates(Session lead, Ground ground, LocalDate first, LocalDate today) {
        this.lead = lead;
        this.items = new Items(lead);
        this.ground = ground;
        this.first = first;
        this.today = today;
    }

    /// The busy one is the first and lies in [FilledCity#VILLAGE].
    List<String> open() throws IOException, InterruptedException {
        var organisation = made(
                "/api/organisations",
                Map.of("name", "Bench police", "kind", "POLICE", "areaKey", FilledCity.PREFECTURE));
        var shifts = new ArrayList<Map<String, Object>>();
        for (var number = 0; number < COUNT; number++) {
            var village = number == 0
                    ? FilledCity.VILLAGE
                    : ground.villages().get(number * ground.villages().size() / COUNT);
            open(number, village, organisation, shifts);
        }
        items.send("/api/shifts/batch", shifts);
        nameGridWorkers(organisation);
        return List.copyOf(ids);
    }

    private void open(int number, String village, String organisation, List<Map<String, Object>> shifts)
            throws IOException, InterruptedException {
        var members = members(ON_DUTY * 24 / SHIFT_HOURS, organisation, village, "POLICE");
        var team = made(
                "/api/teams",
                Map.of(
                        "name", "Team " + number,
                        "areaKey", village,
                        "organisationId", organisation,
                        "memberIds", members));
        var post = made(
                "/api/posts",
                Map.of(
                        "name",
                        "Post " + number,
                        "areaKey",
                        village,
                        "placeKind",
                        "GATE",
                        "roles",
                        List.of("POLICE", "MEDICAL"),
                        "minimum",
                        ON_DUTY));
        var gate = made(
                "/api/gates",
                Map.of(
                        "code",
                        "G" + number,
                        "name",
                        "Bench gate " + number,
                        "kind",
                        "ROAD",
                        "areaKey",
                        village,
                        "openedOn",
                        first.toString(),
                        "hours",
                        "00:00-24:00",
                        "place",
                        "S308",
                        "roles",
                        List.of("POLICE", "MEDICAL"),
                        "teamId",
                        team,
                        "postId",
                        post));
        ids.add(gate);
        for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
            for (var member = 0; member < members.size(); member++) {
                shifts.add(shift(members.get(member), post, day, member / ON_DUTY * SHIFT_HOURS));
            }
            handOver(gate, number, day);
        }
    }

    private static Map<String, Object> shift(UUID member, String post, LocalDate day, int hour) {
        var start = day.atStartOfDay(ZONE).plusHours(hour).toInstant();
        return Map.of(
                "id", Crossings.version7(start),
                "memberId", member,
                "postId", post,
                "start", start.toString(),
                "end", start.plusSeconds(SHIFT_HOURS * 3600L).toString());
    }

    private void handOver(String gate, int number, LocalDate day) throws IOException, InterruptedException {
        var at = day.atTime(0, 5).atZone(ZONE).toInstant();
        lead.must(lead.post(
                "/api/gates/" + gate + "/handovers",
                Map.of(
                        "id",
                        Crossings.version7(at),
                        "at",
                        at.toString(),
                        "fromTeam",
                        "A",
                        "toTeam",
                        "B",
                        "note",
                        "Thermometer 2 shows too little",
                        "openItems",
                        List.of(Map.of("text", "Masks are short", "done", number % 10 != 0)))));
    }

    private void nameGridWorkers(String organisation) throws IOException, InterruptedException {
        var members = members(ground.villages().size(), organisation, FilledCity.PREFECTURE, "GRID_WORKER");
        var named = IntStream.range(0, ground.villages().size() * Ground.GRIDS_OF_VILLAGE)
                .filter(grid -> grid % MISSING_EVERY != 0)
                .mapToObj(grid -> Map.<String, Object>of(
                        "id", UUID.randomUUID(),
                        "memberId", members.get(grid / Ground.GRIDS_OF_VILLAGE),
                        "areaKey", ground.gridOf(grid / Ground.GRIDS_OF_VILLAGE, grid),
                        "from", first.toString()))
                .toList();
        items.send("/api/grid-workers/batch", named);
    }

    private List<UUID> members(int count, String organisation, String area, String role)
            throws IOException, InterruptedException {
        var members =
                IntStream.range(0, count).mapToObj(number -> UUID.randomUUID()).toList();
        items.send(
                "/api/members/batch",
                members.stream()
                        .map(id -> Map.<String, Object>of(
                                "id", id,
                                "organisationId", organisation,
                                "name", "Member " + id.toString().substring(0, 8),
                                "role", role,
                                "areaKey", area))
                        .toList());
        return members;
    }

    private String made(String path, Map<String, Object> what) throws IOException, InterruptedException {
        return lead.must(lead.post(path, what)).path("id").asString();
    }
}
