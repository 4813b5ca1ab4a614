package org.lianfang.people.web;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.lianfang.support.Api;

/// The real divisions of five prefectures on the server of the tests; loading them again changes nothing.
final class TestTerritory {

    private TestTerritory() {}

    static void load(int port) throws IOException {
        try (var file = TestTerritory.class.getResourceAsStream("/china-admin/divisions_5prefectures_2019.csv")) {
            Api.asAdministrator(port)
                    .upload(
                            "/api/territory/divisions?edition=2019&validFrom=2020-02-25",
                            "2019.csv",
                            Objects.requireNonNull(file).readAllBytes(),
                            Map.of());
        }
    }
}
