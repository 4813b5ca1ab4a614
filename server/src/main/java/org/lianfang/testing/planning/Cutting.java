package org.lianfang.testing.planning;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.people.Buildings.Doorway;

/// Cuts buildings into pieces that fit a slot, door by door, so that households stay together.
public final class Cutting {

    private Cutting() {}

    /// @param number from 0 within building and crowd
    /// @param fromDoor first of the doors whose people go together; absent for people at home and held,
    ///     whose doors are not posted
    /// @param load samples' worth of time that they take
    public record Piece(
            Building building,
            Crowd crowd,
            int number,
            @Nullable String fromDoor,
            @Nullable String toDoor,
            int persons,
            int load) {

        @Override
        public String toString() {
            return building.key() + " " + crowd + " " + number;
        }
    }

    /// @param most samples that fit a slot, at least 1
    /// @param homeVisitSamples samples' worth of time for one at home
    public static List<Piece> cut(Building building, int most, int homeVisitSamples) {
        var pieces = new ArrayList<Piece>();
        for (var crowd : Crowd.values()) {
            var each = crowd == Crowd.AT_HOME ? homeVisitSamples : 1;
            cut(building, crowd, Math.max(1, most / each), each, pieces);
        }
        return pieces;
    }

    private static void cut(Building building, Crowd crowd, int most, int each, List<Piece> pieces) {
        var open = new Open(building, crowd, each);
        for (var door : building.doors()) {
            var left = Building.persons(door, crowd);
            if (left > 0 && open.persons > 0 && open.persons + left > most) {
                open.close(pieces);
            }
            while (left > 0) {
                var taken = Math.min(left, most - open.persons);
                open.take(door, taken);
                left -= taken;
                if (open.persons == most) {
                    open.close(pieces);
                }
            }
        }
        open.close(pieces);
    }

    private static final class Open {

        private final Building building;
        private final Crowd crowd;
        private final int each;
        private int number;
        private int persons;
        private @Nullable Doorway from;
        private @Nullable Doorway to;

        Open(Building building, Crowd crowd, int each) {
            this.building = building;
            this.crowd = crowd;
            this.each = each;
        }

        void take(Doorway door, int taken) {
            from = from == null ? door : from;
            to = door;
            persons += taken;
        }

        void close(List<Piece> pieces) {
            if (persons > 0 && from != null && to != null) {
                var posted = crowd == Crowd.ORDINARY || crowd == Crowd.FRAIL;
                pieces.add(new Piece(
                        building,
                        crowd,
                        number++,
                        posted ? from.door() : null,
                        posted ? to.door() : null,
                        persons,
                        persons * each));
            }
            persons = 0;
            from = null;
            to = null;
        }
    }
}
