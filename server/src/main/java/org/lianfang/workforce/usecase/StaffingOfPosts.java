package org.lianfang.workforce.usecase;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.lianfang.workforce.Staffing;
import org.lianfang.workforce.store.Posts;
import org.lianfang.workforce.store.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is on which post. Runs in the asker's transaction and sees what the asker sees.
@Service
class StaffingOfPosts implements Staffing {

    private static final Duration SOON = Duration.ofHours(8);

    private final Posts posts;
    private final Teams teams;

    StaffingOfPosts(Posts posts, Teams teams) {
        this.posts = posts;
        this.teams = teams;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, PostStaffing> of(Collection<UUID> ids, Instant at) {
        var found = new HashMap<>(posts.staffing(ids, at, at.plus(SOON)));
        ids.forEach(id -> found.putIfAbsent(id, new PostStaffing(0, 0, 0)));
        return found;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, String> teamNames(Collection<UUID> ids) {
        return teams.names(ids);
    }
}
