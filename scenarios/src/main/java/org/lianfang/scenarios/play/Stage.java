package org.lianfang.scenarios.play;

import java.util.HashSet;
import java.util.Set;
import org.lianfang.scenarios.Progress;
import tools.jackson.databind.JsonNode;

/// Where a city is played: what is generated for it, who is signed in, who is told how far it is, how many hands
/// there are.
record Stage(Cast cast, SignedIn signedIn, Progress progress, Lanes lanes) {

    Api administrator() {
        return signedIn.administrator();
    }

    /// A machine with a role in the whole city.
    Api machine(String role) {
        return signedIn.machine(role, cast.areaKey());
    }

    /// Ids that a list of the server has in the city.
    Set<String> known(String path) {
        var ids = new HashSet<String>();
        var next = "";
        do {
            var page = administrator().get(path + "?area=" + cast.areaKey() + "&limit=200" + next);
            for (JsonNode item : page.path("items")) {
                ids.add(item.path("id").asString());
            }
            var after = page.path("next").asString("");
            next = after.isEmpty() ? "" : "&after=" + after;
        } while (!next.isEmpty());
        return ids;
    }
}
