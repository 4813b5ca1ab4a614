package org.lianfang.isolation.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/// Who shares a room: one person one room, but nobody who cannot be alone is, when somebody of their household is
/// there.
/// Source: isolation sites in the control plans; rules `isolation.carer`.
public final class Groups {

    private Groups() {}

    /// People for one room.
    ///
    /// @param carerMissing somebody cannot be alone, and nobody of their household is among those who come
    public record Group(List<Guest> guests, boolean carerMissing) {

        public Group {
            guests = List.copyOf(guests);
        }
    }

    /// Everybody is in exactly one group.
    public static List<Group> of(List<Guest> guests) {
        var households = new LinkedHashMap<UUID, List<Guest>>();
        guests.stream()
                .sorted(Comparator.comparing(Guest::quarantine))
                .forEach(guest -> households
                        .computeIfAbsent(guest.household(), household -> new ArrayList<>())
                        .add(guest));
        var groups = new ArrayList<Group>();
        households.values().forEach(household -> groups.addAll(within(household)));
        return groups;
    }

    private static List<Group> within(List<Guest> household) {
        var dependents = household.stream().filter(Guest::dependent).toList();
        var others = new ArrayList<>(
                household.stream().filter(guest -> !guest.dependent()).toList());
        var groups = new ArrayList<Group>();
        if (!dependents.isEmpty()) {
            var together = new ArrayList<>(dependents);
            var carerMissing = others.isEmpty();
            if (!carerMissing) {
                together.add(others.removeFirst());
            }
            groups.add(new Group(together, carerMissing));
        }
        others.forEach(guest -> groups.add(new Group(List.of(guest), false)));
        return groups;
    }

    /// Whether these people may be in one room.
    public static boolean mayShare(List<Guest> guests) {
        return guests.size() < 2
                || guests.stream().map(Guest::household).distinct().count() == 1
                        && guests.stream().anyMatch(Guest::dependent);
    }
}
