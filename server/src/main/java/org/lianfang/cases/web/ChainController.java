package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.LookingAtChains;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The chains of an area. Both ends of the days are in them.
@RestController
@RequestMapping("/api/cases/analysis/chains")
class ChainController {

    private final LookingAtChains looking;

    ChainController(LookingAtChains looking) {
        this.looking = looking;
    }

    /// @param name masked; absent for whoever is not in the register
    record NamedCase(UUID id, String number, @Nullable String name) {

        static NamedCase of(LookingAtChains.Named named) {
            return new NamedCase(named.id(), named.number(), named.name());
        }

        @Override
        public String toString() {
            return "NamedCase[" + id + "]";
        }
    }

    /// @param word part of a number, or of a name as far as lists show it
    record ChainSearch(
            @Nullable AreaKey areaKey,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable String word) {

        @Override
        public String toString() {
            return "ChainSearch[***]";
        }
    }

    @GetMapping
    ChainsView graph(@RequestParam AreaKey area, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return ChainsView.of(looking.graph(area, from, to));
    }

    /// @param ids no more than 200 are answered
    @GetMapping("/names")
    List<NamedCase> names(
            @RequestParam AreaKey area,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam @Nullable List<UUID> ids) {
        return looking.named(area, from, to, ids == null ? List.of() : ids).stream()
                .map(NamedCase::of)
                .toList();
    }

    @PostMapping("/search")
    List<NamedCase> search(@RequestBody ChainSearch search) {
        return looking
                .search(
                        Fields.required("areaKey", search.areaKey()),
                        Fields.required("firstDay", search.firstDay()),
                        Fields.required("lastDay", search.lastDay()),
                        search.word())
                .stream()
                .map(NamedCase::of)
                .toList();
    }
}
