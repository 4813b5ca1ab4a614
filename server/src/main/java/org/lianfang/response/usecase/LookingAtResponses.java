package org.lianfang.response.usecase;

import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.response.Response;
import org.lianfang.response.ResponseRefusal;
import org.lianfang.response.RulePack;
import org.lianfang.response.store.ResponsesInMemory;
import org.lianfang.response.store.RulePacks;
import org.springframework.stereotype.Service;

/// Which responses concern the caller, and the rules there are. Rules are public; a response is known to
/// everybody who works in a part of its area.
@Service
public class LookingAtResponses {

    private final ResponsesInMemory known;
    private final RulePacks packs;

    LookingAtResponses(ResponsesInMemory known, RulePacks packs) {
        this.known = known;
        this.packs = packs;
    }

    @SignedInOnly(because = "rules are public, and whoever is signed in works under them")
    public List<RulePack> rulePacks() {
        return packs.all();
    }

    @SignedInOnly(because = "everybody who is signed in works in a response; limited to those of the caller's areas")
    public List<Response> all() {
        var mine = AreaScope.NOWHERE;
        for (var scope : Access.caller().rights().values()) {
            mine = mine.union(scope);
        }
        var areas = mine;
        return known.all().stream()
                .filter(response -> shareGround(areas, response.area()))
                .toList();
    }

    @SignedInOnly(because = "everybody who is signed in works in a response; limited to those of the caller's areas")
    public Response find(UUID id) {
        return all().stream()
                .filter(response -> response.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ResponseRefusal.UNKNOWN.with());
    }

    @SignedInOnly(because = "whether a response is active somewhere, and under which rules, is public")
    public Response currentFor(AreaKey area) {
        return known.currentFor(area).orElseThrow(() -> ResponseRefusal.NONE_ACTIVE.with("area", area));
    }

    private static boolean shareGround(AreaScope scope, AreaKey area) {
        return scope.ranges().stream().anyMatch(range -> range.low() < area.high() && area.low() < range.high());
    }
}
