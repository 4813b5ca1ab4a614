package org.lianfang.scenarios.ground;

/// A village or community as the scenario plans it.
/// @param number its place among the villages of the city, 0 upwards @param households assumed
public record Village(Division division, int number, Kind kind, int households, int grids) {

    /// TOWN is the community of a rural town, ESTATES one of a city's street offices.
    public enum Kind {
        HAMLETS,
        TOWN,
        ESTATES
    }

    /// @param household 0 upwards @return 1 upwards
    public int gridOf(int household) {
        return (int) ((long) household * grids / households) + 1;
    }

    /// @param grid 1 upwards @return number of the grid's first household, 0 upwards
    public int firstOf(int grid) {
        return (int) (((long) (grid - 1) * households + grids - 1) / grids);
    }

    public int householdsOf(int grid) {
        return firstOf(grid + 1) - firstOf(grid);
    }

    /// Cells share the households of their grid evenly: 23 households in cells of ten are 7, 8 and 8.
    /// @param household 0 upwards in the village @return 1 upwards in the grid
    public int cellOf(int household, int householdsPerCell) {
        int grid = gridOf(household);
        int all = householdsOf(grid);
        int cells = Math.ceilDiv(all, householdsPerCell);
        int place = household - firstOf(grid);
        return Math.ceilDiv((place + 1) * cells, all);
    }
}
