package org.lianfang.isolation.planning;

import java.util.List;

/// How well a room suits people who share it: the smaller the better.
public final class Fit {

    /// What is lost, in points that only compare with each other.
    private static final int NOBODY_SPEAKS_IT = 100;
    private static final int NO_TOILET = 50;
    private static final int FAMILY_ROOM_FOR_ONE = 40;
    private static final int BARRIER_FREE_FOR_NOBODY = 30;
    private static final int EMPTY_BED = 5;

    private Fit() {}

    /// Whether the rules let them in: beds, a family's room for more than one, no steps for whoever cannot climb them.
    public static boolean isPossible(List<Guest> guests, FreeRoom room) {
        return guests.size() <= room.beds()
                && (guests.size() < 2 || room.family())
                && (room.barrierFree() || guests.stream().noneMatch(Guest::barrierFree));
    }

    /// @return 0 or more, also where it is not possible
    public static int cost(List<Guest> guests, FreeRoom room) {
        var unheard = guests.stream()
                .filter(guest -> !guest.language().isEmpty())
                .filter(guest -> !room.languages().contains(guest.language()))
                .count();
        return (int) unheard * NOBODY_SPEAKS_IT
                + (room.ownToilet() ? 0 : NO_TOILET * guests.size())
                + (room.family() && guests.size() < 2 ? FAMILY_ROOM_FOR_ONE : 0)
                + (room.barrierFree() && guests.stream().noneMatch(Guest::barrierFree) ? BARRIER_FREE_FOR_NOBODY : 0)
                + Math.max(0, room.beds() - guests.size()) * EMPTY_BED;
    }
}
