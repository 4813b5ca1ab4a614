package org.lianfang.command.usecase;

import org.lianfang.command.model.CommandRefusal;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;

/// Lets a live screen into an area.
@Service
public class FollowingAnArea {

    private final Viewpoints viewpoints;

    FollowingAnArea(Viewpoints viewpoints) {
        this.viewpoints = viewpoints;
    }

    /// What to do once the caller was let in.
    public interface Opening<T> {
        T open(AreaKey area);
    }

    /// @throws Refusal outside the scope or for an unknown area
    @Needs(Permission.READ_COMMAND)
    public <T> T follow(AreaKey area, Opening<T> opening) {
        Access.requireWithin(area);
        if (!viewpoints.exists(area)) {
            throw CommandRefusal.UNKNOWN_AREA.with("area", area);
        }
        return opening.open(area);
    }
}
