package org.lianfang.workforce.usecase;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.Areas;
import org.lianfang.workforce.model.Team;
import org.lianfang.workforce.model.WorkforceRefusal;
import org.lianfang.workforce.store.Members;
import org.lianfang.workforce.store.Teams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts members together to teams.
@Service
public class FormingTeams {

    private final Teams teams;
    private final Members members;
    private final Areas areas;
    private final Acts acts;

    FormingTeams(Teams teams, Members members, Areas areas, Acts acts) {
        this.teams = teams;
        this.members = members;
        this.areas = areas;
        this.acts = acts;
    }

    /// Adding the same again changes nothing.
    @Needs(Permission.MANAGE_WORKFORCE)
    @Transactional
    public Team add(Team sent) {
        Access.requireWithin(sent.areaKey());
        if (!areas.exists(sent.areaKey())) {
            throw WorkforceRefusal.UNKNOWN_AREA.with("area", sent.areaKey());
        }
        var known = members.standings(sent.memberIds());
        for (var member : sent.memberIds()) {
            if (!known.containsKey(member)) {
                throw WorkforceRefusal.UNKNOWN_MEMBER.with("id", member);
            }
        }
        var id = sent.id() == null ? Ids.next() : sent.id();
        var team = sent.withId(id);
        if (teams.add(team)) {
            acts.one("team-formed", "team", id, team.areaKey());
        } else if (!teams.find(id).filter(team::equals).isPresent()) {
            throw WorkforceRefusal.ID_ALREADY_USED.with("id", id);
        }
        return team;
    }

    @Needs(Permission.READ_WORKFORCE)
    @Transactional(readOnly = true)
    public List<Team> within(AreaKey area, @Nullable UUID after, int limit) {
        return teams.within(area, after, limit);
    }
}
