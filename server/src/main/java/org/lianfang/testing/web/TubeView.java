package org.lianfang.testing.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.testing.model.Setting;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;

/// A tube and how far it is.
///
/// @param members swabs in it
/// @param since when it came to be in its state
/// @param result absent until there is one
record TubeView(
        TubeCode code,
        UUID roundId,
        UUID stationId,
        AreaKey areaKey,
        Setting setting,
        int capacity,
        int members,
        State state,
        Instant since,
        @Nullable UUID boxId,
        @Nullable TubeResult result) {

    enum State {
        OPEN,
        SEALED,
        BOXED,
        CARRIED,
        RECEIVED,
        RESULTED
    }

    /// @param members of an open tube
    static TubeView of(Tube tube, int members) {
        return switch (tube) {
            case Tube.Open open -> view(tube, members, State.OPEN, open.label().openedAt(), null, null);
            case Tube.Sealed sealed ->
                view(tube, members, State.SEALED, sealed.seal().at(), null, null);
            case Tube.Boxed boxed -> view(tube, members, State.BOXED, boxed.at(), boxed.box(), null);
            case Tube.Carried carried -> view(tube, members, State.CARRIED, carried.at(), carried.box(), null);
            case Tube.Received received -> view(tube, members, State.RECEIVED, received.at(), received.box(), null);
            case Tube.Resulted resulted -> view(tube, members, State.RESULTED, resulted.at(), null, resulted.result());
        };
    }

    private static TubeView view(
            Tube tube, int members, State state, Instant since, @Nullable UUID box, @Nullable TubeResult result) {
        var label = tube.label();
        return new TubeView(
                label.code(),
                label.round(),
                label.station(),
                label.area(),
                label.setting(),
                label.capacity(),
                members,
                state,
                since,
                box,
                result);
    }
}
