package org.lianfang.territory.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.territory.usecase.LookingAtAreas;
import org.lianfang.territory.usecase.MergingAreas;
import org.lianfang.territory.usecase.MovingAnArea;
import org.lianfang.territory.usecase.RenamingAnArea;
import org.lianfang.territory.usecase.SplittingAnArea;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Renaming, moving, splitting and merging grids and cells over HTTP; each answers the areas that are there now.
@RestController
@RequestMapping("/api/areas/{key}")
class ChangeController {

    private final RenamingAnArea renaming;
    private final MovingAnArea moving;
    private final SplittingAnArea splitting;
    private final MergingAreas merging;
    private final LookingAtAreas looking;

    ChangeController(
            RenamingAnArea renaming,
            MovingAnArea moving,
            SplittingAnArea splitting,
            MergingAreas merging,
            LookingAtAreas looking) {
        this.renaming = renaming;
        this.moving = moving;
        this.splitting = splitting;
        this.merging = merging;
        this.looking = looking;
    }

    record Rename(@NotNull String name, @NotNull Integer version) {}

    record Move(@NotNull AreaKey parentKey, @NotNull Integer version) {}

    record Part(
            @NotNull String name,
            @Nullable Integer households,
            @Nullable List<AreaKey> cells) {}

    record Split(
            @NotNull List<@Valid @NotNull Part> parts,
            @NotNull Integer version) {}

    record Other(@NotNull AreaKey areaKey, @NotNull Integer version) {}

    /// @param with the areas that are merged into one with the area of the path
    record Merge(
            @NotNull List<@Valid @NotNull Other> with,
            @NotNull String name,
            @NotNull Integer version) {}

    record Now(List<AreaView> areas) {}

    @PostMapping("/rename")
    Now rename(@PathVariable AreaKey key, @Valid @RequestBody Rename wish) {
        renaming.rename(key, wish.name, wish.version);
        return now(List.of(key));
    }

    @PostMapping("/move")
    Now move(@PathVariable AreaKey key, @Valid @RequestBody Move wish) {
        return now(List.of(moving.move(key, wish.parentKey, wish.version).key()));
    }

    @PostMapping("/split")
    Now split(@PathVariable AreaKey key, @Valid @RequestBody Split wish) {
        var parts = wish.parts.stream()
                .map(part -> new SplittingAnArea.Part(
                        part.name, part.households, part.cells == null ? List.of() : part.cells))
                .toList();
        return now(splitting.split(key, parts, wish.version).stream()
                .map(area -> area.key())
                .toList());
    }

    @PostMapping("/merge")
    Now merge(@PathVariable AreaKey key, @Valid @RequestBody Merge wish) {
        var versions = new LinkedHashMap<AreaKey, Integer>();
        versions.put(key, wish.version);
        wish.with.forEach(other -> versions.put(other.areaKey, other.version));
        return now(List.of(merging.merge(versions, wish.name).key()));
    }

    private Now now(List<AreaKey> keys) {
        return new Now(
                keys.stream().map(key -> AreaView.of(looking.detail(key))).toList());
    }
}
