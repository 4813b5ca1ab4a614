package org.lianfang.scenarios.play;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.lianfang.scenarios.Progress;

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

    /// The civil day of the server in the city.
    LocalDate today() {
        return LocalDate.ofInstant(
                signedIn.serverClock().instant(), cast.city().period().zone());
    }

    /// Ids that a list of the server has in the city.
    Set<String> known(String path) {
        return administrator().all(path + "?area=" + cast.areaKey()).stream()
                .map(item -> item.path("id").asString())
                .collect(Collectors.toSet());
    }
}
