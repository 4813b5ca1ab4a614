package org.lianfang.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// What other modules may ask about buildings: how many people live behind which door. Nothing tells who they are.
public interface Buildings {

    /// Doors of an area behind which somebody lives, in order of area, building and door. Only those that the running
    /// transaction may see.
    List<Doorway> doorways(AreaKey area, LocalDate day, Sorting sorting);

    /// How people are told apart. Everybody falls into one class, the first that fits: held, at home, frail, others.
    ///
    /// @param frailFrom age in years from which somebody is frail
    /// @param frailNeeds care needs that make frail
    /// @param homeNeeds care needs with which nobody can come
    /// @param held residents who are held for another reason than a measure
    record Sorting(int frailFrom, Set<String> frailNeeds, Set<String> homeNeeds, Collection<UUID> held) {

        /// Nobody is frail or at home for a need; only measures tell people apart.
        public static final Sorting NONE = new Sorting(200, Set.of(), Set.of(), List.of());
    }

    /// @param building tells buildings of an area apart, however their doors are written; empty where a door is a house
    ///     of its own
    /// @param label the building as people write it; empty like the building
    /// @param held people under a measure or otherwise held
    record Doorway(
            UUID household,
            AreaKey area,
            String building,
            String label,
            String door,
            int others,
            int frail,
            int atHome,
            int held) {

        public int persons() {
            return others + frail + atHome + held;
        }

        /// Where somebody lives never slips into a log.
        @Override
        public String toString() {
            return "***";
        }
    }
}
