package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/// What a directory was filled with, so that it can be measured again without filling it again.
///
/// @param today the day of the filling: crossings lie on the days before it
/// @param busyGate half of all crossings went through it
/// @param quietGate has its share of the other half
/// @param emptyGate nobody has recorded anything at it
record FilledCity(int residents, int crossings, String today, String busyGate, String quietGate, String emptyGate) {

    static final String PREFECTURE = "430900000000000000";
    static final String COUNTY = "430903000000000000";
    static final String TOWNSHIP = "430903110000000000";
    static final String VILLAGE = "430903110218000000";
    /// A county of 39 villages in which nobody has been registered yet.
    static final String EMPTY_COUNTY = "430971000000000000";

    private static final String FILE = "filled.json";

    /// The division code of an area without the zeros below its level: `430903110` of a township, not `43090311`.
    static String codeOf(String area) {
        for (var length : List.of(2, 4, 6, 9, 12, 15)) {
            if (area.substring(length).chars().allMatch(digit -> digit == '0')) {
                return area.substring(0, length);
            }
        }
        return area;
    }

    LocalDate day() {
        return LocalDate.parse(today);
    }

    /// @return null when the directory was never filled to the end
    static @org.jspecify.annotations.Nullable FilledCity in(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        return Files.exists(file) ? Session.JSON.readValue(Files.readAllBytes(file), FilledCity.class) : null;
    }

    void keepIn(Path directory) throws IOException {
        Files.write(directory.resolve(FILE), Session.JSON.writeValueAsBytes(this));
    }
}
