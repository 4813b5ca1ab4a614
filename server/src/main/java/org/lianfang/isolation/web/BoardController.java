package org.lianfang.isolation.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.Reason;
import org.lianfang.isolation.model.Room;
import org.lianfang.isolation.model.Stay;
import org.lianfang.isolation.store.Board;
import org.lianfang.isolation.usecase.LookingAtTheBoard;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board of rooms, people apart at home, and how many are where.
@RestController
@RequestMapping("/api/isolation")
class BoardController {

    private final LookingAtTheBoard looking;
    private final People people;

    BoardController(LookingAtTheBoard looking, People people) {
        this.looking = looking;
        this.people = people;
    }

    /// What is most worth knowing of a room, the gravest last.
    enum RoomState {
        CLOSED,
        FREE,
        EXPECTED,
        OCCUPIED,
        AWAY
    }

    record RoomView(Room room, UUID siteId, AreaKey areaKey, RoomState state, List<ApartView> people) {}

    /// Somebody who is apart.
    ///
    /// @param day day n of m
    record ApartView(
            UUID stayId,
            People.Known person,
            Stay.Kind kind,
            Reason reason,
            long day,
            long of,
            LocalDate until,
            @Nullable Instant arrivedAt,
            @Nullable Instant lastCheckAt,
            @Nullable Integer celsiusTenths,
            boolean away,
            boolean referred,
            boolean checkOverdue,
            boolean releaseDue,
            boolean keptLonger) {

        static ApartView of(LookingAtTheBoard.Seen seen, People.Known person) {
            var who = seen.occupant();
            return new ApartView(
                    who.stay(),
                    person,
                    who.kind(),
                    who.reason(),
                    seen.day(),
                    seen.of(),
                    who.until(),
                    who.arrivedAt(),
                    who.health().lastCheck(),
                    who.health().celsiusTenths(),
                    who.health().away(),
                    who.health().referred(),
                    seen.checkOverdue(),
                    seen.releaseDue(),
                    seen.keptLonger());
        }
    }

    record Counted(Board.Summary now, Board.Totals rooms) {}

    @GetMapping("/board")
    Page<RoomView> board(
            @RequestParam AreaKey area,
            @RequestParam @Nullable UUID site,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var rooms = new LinkedHashMap<UUID, List<LookingAtTheBoard.Line>>();
        looking.rooms(area, site, Page.afterId(after), size + 1)
                .forEach(line -> rooms.computeIfAbsent(line.room().room().key(), id -> new ArrayList<>())
                        .add(line));
        var page = Page.cut(
                List.copyOf(rooms.values()),
                size,
                (List<LookingAtTheBoard.Line> lines) ->
                        lines.getFirst().room().room().key());
        var known = people.of(page.items().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.person() == null
                        ? java.util.stream.Stream.<UUID>of()
                        : java.util.stream.Stream.of(line.person().occupant().resident()))
                .toList());
        return page.map(lines -> view(lines, known));
    }

    @GetMapping("/at-home")
    Page<ApartView> atHome(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                looking.atHome(area, Page.afterId(after), size + 1),
                size,
                (LookingAtTheBoard.Seen seen) -> seen.occupant().stay());
        var known = people.of(
                page.items().stream().map(seen -> seen.occupant().resident()).toList());
        return page.map(
                seen -> ApartView.of(seen, people.one(known, seen.occupant().resident())));
    }

    @GetMapping("/summary")
    Counted summary(@RequestParam AreaKey area) {
        var summary = looking.summary(area);
        return new Counted(summary.now(), summary.rooms());
    }

    private RoomView view(List<LookingAtTheBoard.Line> lines, Map<UUID, People.Known> known) {
        var room = lines.getFirst().room();
        var inside = lines.stream()
                .filter(line -> line.person() != null)
                .map(line -> Objects.requireNonNull(line.person()))
                .map(seen ->
                        ApartView.of(seen, people.one(known, seen.occupant().resident())))
                .toList();
        return new RoomView(room.room(), room.site(), room.area(), state(room.room(), inside), inside);
    }

    private static RoomState state(Room room, List<ApartView> inside) {
        if (inside.isEmpty()) {
            return room.closed() ? RoomState.CLOSED : RoomState.FREE;
        }
        if (inside.stream().allMatch(ApartView::away)) {
            return RoomState.AWAY;
        }
        return inside.stream().allMatch(one -> one.arrivedAt() == null) ? RoomState.EXPECTED : RoomState.OCCUPIED;
    }
}
