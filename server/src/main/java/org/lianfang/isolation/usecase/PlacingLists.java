package org.lianfang.isolation.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.isolation.model.AdmissionField;
import org.lianfang.isolation.model.AdmissionRow;
import org.lianfang.isolation.model.IsolationRefusal;
import org.lianfang.isolation.planning.Fit;
import org.lianfang.isolation.planning.FreeRoom;
import org.lianfang.isolation.planning.Groups;
import org.lianfang.isolation.planning.Guest;
import org.lianfang.isolation.planning.RoomsInTurn;
import org.lianfang.isolation.store.Rooms;

/// Finds a room for everybody of a list: the one that their row names, else the one that suits them best.
/// Within one transaction; for one list.
final class PlacingLists {

    private static final int MOST_ROOMS = 5_000;

    private final Rooms rooms;
    private final GivingRooms giving;
    private final int year;
    private final List<AdmissionRow.Trouble> troubles = new ArrayList<>();

    PlacingLists(Rooms rooms, GivingRooms giving, int year) {
        this.rooms = rooms;
        this.giving = giving;
        this.year = year;
    }

    /// Rows for which there is no room.
    List<AdmissionRow.Trouble> troubles() {
        return troubles;
    }

    List<ExaminingLists.Placed> place(List<ExaminingLists.Comer> comers) {
        var bySite = comers.stream()
                .collect(Collectors.groupingBy(comer -> comer.site().key(), LinkedHashMap::new, Collectors.toList()));
        var placed = new ArrayList<ExaminingLists.Placed>();
        bySite.forEach((site, some) -> placed.addAll(at(site, some)));
        placed.sort(Comparator.comparingInt(one -> one.comer().row().number()));
        return placed;
    }

    private List<ExaminingLists.Placed> at(UUID site, List<ExaminingLists.Comer> comers) {
        var turn = new RoomsInTurn(rooms.free(site, MOST_ROOMS));
        var byRoom = comers.stream()
                .collect(Collectors.groupingBy(
                        comer -> comer.row().text(AdmissionField.ROOM), LinkedHashMap::new, Collectors.toList()));
        var anyRoom = byRoom.remove("");
        var placed = new ArrayList<ExaminingLists.Placed>();
        byRoom.forEach((number, some) -> placed.addAll(named(site, number, some, turn)));
        if (anyRoom != null) {
            placed.addAll(anywhere(anyRoom, turn));
        }
        return placed;
    }

    private List<ExaminingLists.Placed> named(
            UUID site, String number, List<ExaminingLists.Comer> comers, RoomsInTurn turn) {
        if (!rooms.isThere(site, number)) {
            return refused(comers, IsolationRefusal.UNKNOWN_ROOM, Map.of());
        }
        var params = Map.<String, Object>of("number", number);
        var room = turn.take(number);
        if (room.isEmpty()) {
            return refused(comers, IsolationRefusal.ROOM_TAKEN, params);
        }
        var guests = comers.stream().map(this::guest).toList();
        if (!Groups.mayShare(guests) || guests.size() > 1 && !Fit.isPossible(guests, room.get())) {
            return refused(comers, IsolationRefusal.ONE_PERSON_ONE_ROOM, params);
        }
        return Fit.isPossible(guests, room.get())
                ? in(room.get(), comers)
                : refused(comers, IsolationRefusal.ROOM_NOT_BARRIER_FREE, params);
    }

    private List<ExaminingLists.Placed> anywhere(List<ExaminingLists.Comer> comers, RoomsInTurn turn) {
        var byPlan = new HashMap<UUID, ExaminingLists.Comer>();
        comers.forEach(comer -> byPlan.put(comer.quarantine().id(), comer));
        var placed = new ArrayList<ExaminingLists.Placed>();
        var parties = Groups.of(comers.stream().map(this::guest).toList()).stream()
                .map(Groups.Group::guests)
                .sorted(Comparator.comparingInt(guests -> first(guests, byPlan)))
                .toList();
        for (var guests : parties) {
            var party = guests.stream()
                    .map(guest -> Objects.requireNonNull(byPlan.get(guest.quarantine())))
                    .toList();
            turn.take(guests)
                    .ifPresentOrElse(
                            room -> placed.addAll(in(room, party)),
                            () -> refused(party, IsolationRefusal.NO_ROOM_LEFT, Map.of()));
        }
        return placed;
    }

    /// Who stands first on the list chooses first.
    private static int first(List<Guest> guests, Map<UUID, ExaminingLists.Comer> byPlan) {
        return guests.stream()
                .mapToInt(guest -> Objects.requireNonNull(byPlan.get(guest.quarantine()))
                        .row()
                        .number())
                .min()
                .orElseThrow();
    }

    private Guest guest(ExaminingLists.Comer comer) {
        return giving.guest(comer.quarantine(), year);
    }

    private static List<ExaminingLists.Placed> in(FreeRoom room, List<ExaminingLists.Comer> comers) {
        return comers.stream()
                .map(comer -> new ExaminingLists.Placed(comer, room))
                .toList();
    }

    private List<ExaminingLists.Placed> refused(
            List<ExaminingLists.Comer> comers, IsolationRefusal reason, Map<String, Object> params) {
        comers.forEach(comer -> troubles.add(comer.row().refused(reason, params)));
        return List.of();
    }
}
