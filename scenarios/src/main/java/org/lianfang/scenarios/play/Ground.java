package org.lianfang.scenarios.play;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.scenarios.ground.Household;
import org.lianfang.scenarios.ground.Village;

/// The keys that the server has given to grids; cells are numbered within their grid.
final class Ground {

    private static final int CELL = 3;
    private final Map<String, List<String>> gridsByVillage = new ConcurrentHashMap<>();

    void put(Village village, List<String> gridKeys) {
        gridsByVillage.put(village.division().code(), List.copyOf(gridKeys));
    }

    /// @param grid 1 upwards @return eighteen digits
    String grid(Village village, int grid) {
        var keys = gridsByVillage.getOrDefault(village.division().code(), List.of());
        if (keys.size() < grid) {
            throw new IllegalStateException("village " + village.division().code() + " has " + keys.size()
                    + " grids on the server, wanted " + grid + ". Maybe its grids were made by somebody else before");
        }
        return keys.get(grid - 1);
    }

    String cell(Household household) {
        var grid = grid(household.village(), household.grid());
        return grid.substring(0, grid.length() - CELL) + "%03d".formatted(household.cell());
    }
}
