package org.lianfang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A round that a directory was filled with, so that it can be measured again. People live side by side: person n in
/// the
/// n-th place of the ground.
///
/// @param round id of the round that is almost done
/// @param stations one for each village of the ground, in its order
record FilledRound(int people, String round, List<String> stations, Ground ground) {

    /// Who recorded the rows.
    static final String ACCOUNT = "0180ffff-0000-7000-8000-000000000001";

    private static final String FILE = "filled-round.json";

    /// How many grids there are.
    int grids() {
        return ground.villages().size() * Ground.GRIDS_OF_VILLAGE;
    }

    String gridKey(int grid) {
        return ground.gridOf(grid / Ground.GRIDS_OF_VILLAGE, grid);
    }

    String villageKey(int grid) {
        return ground.villages().get(grid / Ground.GRIDS_OF_VILLAGE);
    }

    String stationOf(int grid) {
        return stations.get(grid / Ground.GRIDS_OF_VILLAGE);
    }

    /// In which grid a person lives.
    int gridOfPerson(int person) {
        return (int) ((long) person * grids() / people);
    }

    /// @return null when the directory was never filled to the end
    static @Nullable FilledRound in(Path directory) throws IOException {
        var file = directory.resolve(FILE);
        return Files.exists(file) ? Session.JSON.readValue(Files.readAllBytes(file), FilledRound.class) : null;
    }

    void keepIn(Path directory) throws IOException {
        Files.write(directory.resolve(FILE), Session.JSON.writeValueAsBytes(this));
    }
}
