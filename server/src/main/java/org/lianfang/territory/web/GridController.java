package org.lianfang.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.Area;
import org.lianfang.territory.usecase.MakingCells;
import org.lianfang.territory.usecase.MakingGrids;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Making grids and cells over HTTP.
@RestController
class GridController {

    private final MakingGrids makingGrids;
    private final MakingCells makingCells;

    GridController(MakingGrids makingGrids, MakingCells makingCells) {
        this.makingGrids = makingGrids;
        this.makingCells = makingCells;
    }

    record NewGrid(@NotNull String name, @Nullable Integer households) {}

    /// @param count of numbered grids, or else `grids`
    /// @param validFrom first day; today when absent
    record NewGrids(
            @Nullable Integer count,
            @Nullable List<@Valid @NotNull NewGrid> grids,
            @Nullable LocalDate validFrom) {}

    record GridOfVillage(
            @NotNull String villageCode,
            @NotNull String name,
            @Nullable Integer households) {}

    record GridBatch(
            @NotNull List<@Valid @NotNull GridOfVillage> grids,
            @Nullable LocalDate validFrom) {}

    /// @param validFrom first day; today when absent
    record NewCells(
            @NotNull Integer householdsPerCell, @Nullable LocalDate validFrom) {}

    record Made(AreaKey areaKey, String name) {
        static Made of(Area area) {
            return new Made(area.key(), area.name());
        }
    }

    record Grids(List<Made> grids) {}

    record Cells(List<Made> cells) {}

    @PostMapping("/api/areas/{village}/grids")
    Grids inVillage(@PathVariable AreaKey village, @Valid @RequestBody NewGrids wish) {
        var made = wish.grids == null
                ? makingGrids.number(village, wish.count == null ? 0 : wish.count, wish.validFrom)
                : makingGrids.make(
                        wish.grids.stream()
                                .map(grid -> new MakingGrids.Wish(village, grid.name, grid.households))
                                .toList(),
                        wish.validFrom);
        return new Grids(made.stream().map(Made::of).toList());
    }

    @PostMapping("/api/territory/grids")
    Grids batch(@Valid @RequestBody GridBatch batch) {
        var wishes = batch.grids.stream()
                .map(grid -> new MakingGrids.Wish(Codes.area(grid.villageCode), grid.name, grid.households))
                .toList();
        return new Grids(
                makingGrids.make(wishes, batch.validFrom).stream().map(Made::of).toList());
    }

    @PostMapping("/api/areas/{grid}/cells")
    Cells inGrid(@PathVariable AreaKey grid, @Valid @RequestBody NewCells wish) {
        return new Cells(makingCells.make(grid, wish.householdsPerCell, wish.validFrom).stream()
                .map(Made::of)
                .toList());
    }
}
