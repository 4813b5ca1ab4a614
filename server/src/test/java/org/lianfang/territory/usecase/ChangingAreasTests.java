package org.lianfang.territory.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.territory.Area;
import org.lianfang.territory.TerritoryEvent.AreaSucceeded;
import org.lianfang.territory.store.AreaChanges.Kind;
import org.lianfang.territory.store.StoredAreas;

class ChangingAreasTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    @BeforeAll
    static void yiyang() {
        on(copy -> copy.apply(TerritoryOnCopy.EDITION_2019, "divisions_5prefectures_2019.csv"));
    }

    @Test
    void grids_get_the_next_numbers_of_their_village_and_the_same_name_is_the_same_grid() {
        var village = AreaKey.of("430902005001");
        var made = on(copy -> copy.makingGrids().make(List.of(grid(village, "东片", 30), grid(village, "西片", 12)), null));
        var again = on(copy -> copy.makingGrids().make(List.of(grid(village, "西片", 12), grid(village, "中片", 5)), null));

        assertThat(made)
                .extracting(area -> area.key().toString())
                .containsExactly("430902005001001000", "430902005001002000");
        assertThat(again)
                .extracting(area -> area.key().toString())
                .containsExactly("430902005001002000", "430902005001003000");
    }

    @Test
    void every_level_says_how_many_grids_and_households_it_holds() {
        var village = AreaKey.of("430902005009");
        var grids = grids("430902005009", grid(village, "东片", 23), grid(village, "西片", 12));
        on(copy -> copy.makingCells().make(grids.getFirst().key(), 10, null));

        var held = on(copy -> copy.looking().detail(village)).holding();
        var beside = on(copy -> copy.looking().children(AreaKey.of("430902005"), -1, 100)).stream()
                .filter(child -> child.row().area().key().equals(village))
                .findFirst()
                .orElseThrow();

        assertThat(held).isEqualTo(new StoredAreas.Holding(2, 3, 35));
        assertThat(beside.holding()).isEqualTo(held);
        var inside = on(copy -> copy.looking().children(village, -1, 10));
        assertThat(inside).allSatisfy(grid -> assertThat(grid.holding()).isNull());
    }

    @Test
    void households_are_spread_evenly_over_the_cells() {
        var made = grids("430902005002", grid(AreaKey.of("430902005002"), "一片", 23));
        var cells = on(copy -> copy.makingCells().make(made.getFirst().key(), 10, null));
        var households = on(copy -> copy.looking().children(made.getFirst().key(), -1, 10)).stream()
                .map(child -> child.row().households())
                .toList();

        assertThat(cells).hasSize(3);
        assertThat(households.stream()
                        .mapToInt(count -> count == null ? 0 : count)
                        .sum())
                .isEqualTo(23);
        assertThat(households).allSatisfy(count -> assertThat(count).isBetween(7, 8));
    }

    @Test
    void a_split_grid_ends_and_goes_on_in_its_parts_with_the_cells_they_were_given() {
        var village = AreaKey.of("430902005003");
        var whole = grids("430902005003", grid(village, "大片", 20)).getFirst().key();
        var cells = on(copy -> copy.makingCells().make(whole, 10, null));
        var parts = List.of(
                new SplittingAnArea.Part("南片", 10, List.of(cells.get(0).key())),
                new SplittingAnArea.Part("北片", 10, List.of(cells.get(1).key())));
        var told = on(copy -> {
            copy.splitting().split(whole, parts, 1);
            return copy;
        });
        var detail = on(copy -> copy.looking().detail(whole));

        assertThat(detail.row().area().validTo()).isNotNull();
        assertThat(detail.successors()).containsExactly(AreaKey.of("430902005003002"), AreaKey.of("430902005003003"));
        assertThat(told.events)
                .contains(
                        new AreaSucceeded(cells.get(0).key(), List.of(AreaKey.of("430902005003002001"))),
                        new AreaSucceeded(whole, detail.successors()));
        assertThat(told.counts.stream().filter(count -> count.indicator().equals("territory.grids")))
                .extracting(count -> count.change())
                .containsExactlyInAnyOrder(1L, 1L, -1L);
        assertThat(on(copy -> copy.looking().history(whole)).getFirst().change().kind())
                .isEqualTo(Kind.SPLIT);
    }

    @Test
    void every_cell_of_a_split_grid_goes_to_exactly_one_part() {
        var village = AreaKey.of("430902005004");
        var whole = grids("430902005004", grid(village, "大片", 20)).getFirst().key();
        var cells = on(copy -> copy.makingCells().make(whole, 10, null));
        var forgotten = List.of(
                new SplittingAnArea.Part("南片", 10, List.of(cells.get(0).key())),
                new SplittingAnArea.Part("北片", 10, List.of()));
        var twice = List.of(
                new SplittingAnArea.Part(
                        "南片", 10, List.of(cells.get(0).key(), cells.get(1).key())),
                new SplittingAnArea.Part("北片", 10, List.of(cells.get(1).key())));

        refused("territory/cells-not-assigned", copy -> copy.splitting().split(whole, forgotten, 1));
        refused("territory/cells-not-assigned", copy -> copy.splitting().split(whole, twice, 1));
    }

    @Test
    void merged_grids_go_on_in_one_and_their_numbers_are_not_given_again() {
        var village = AreaKey.of("430902005005");
        var both = grids("430902005005", grid(village, "甲", 7), grid(village, "乙", 8));
        var versions = new LinkedHashMap<AreaKey, Integer>();
        both.forEach(area -> versions.put(area.key(), 1));
        var merged = on(copy -> copy.merging().merge(versions, "甲乙"));
        var row = on(copy -> copy.looking().detail(merged.key())).row();
        var next = grids("430902005005", grid(village, "丙", 1)).getFirst();

        assertThat(merged.key()).isEqualTo(AreaKey.of("430902005005003"));
        assertThat(row.households()).isEqualTo(15);
        assertThat(on(copy -> copy.looking().detail(both.getFirst().key())).successors())
                .containsExactly(merged.key());
        assertThat(next.key()).isEqualTo(AreaKey.of("430902005005004"));
    }

    @Test
    void a_moved_grid_takes_its_cells_to_the_other_village() {
        var from = AreaKey.of("430902005006");
        var to = AreaKey.of("430902005007");
        var grid = grids("430902005006", grid(from, "河边", 12)).getFirst().key();
        on(copy -> copy.makingCells().make(grid, 5, null));
        var moved = on(copy -> copy.moving().move(grid, to, 1));

        assertThat(moved.key()).isEqualTo(AreaKey.of("430902005007001"));
        assertThat(on(copy -> copy.looking().detail(moved.key())).holding().cells())
                .isEqualTo(3);
        assertThat(on(copy -> copy.looking().detail(grid)).holding().cells()).isZero();
        assertThat(on(copy -> copy.looking().detail(grid)).successors()).containsExactly(moved.key());
    }

    @Test
    void a_stale_version_is_refused_with_both_values() {
        var village = AreaKey.of("430902006001");
        var grid = grids("430902006001", grid(village, "老名", 1)).getFirst().key();
        on(copy -> {
            copy.renaming().rename(grid, "新名", 1);
            return true;
        });

        assertThatThrownBy(() -> on(copy -> {
                    copy.renaming().rename(grid, "另名", 1);
                    return true;
                }))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason().code()).isEqualTo("territory/stale-write");
                    assertThat(String.valueOf(refusal.params().get("yours"))).contains("version=1");
                    assertThat(String.valueOf(refusal.params().get("theirs"))).contains("version=2", "新名");
                });
    }

    @Test
    void national_divisions_are_not_changed_by_hand_and_ended_areas_not_at_all() {
        refused("territory/not-made-locally", copy -> {
            copy.renaming().rename(AreaKey.of("430902005009"), "别名", 1);
            return true;
        });
        var village = AreaKey.of("430902005009");
        var grid = grids("430902005009", grid(village, "甲", 1)).getFirst().key();
        on(copy -> copy.moving().move(grid, AreaKey.of("430902005010"), 1));
        refused("territory/area-ended", copy -> copy.moving().move(grid, AreaKey.of("430902005011"), 2));
    }

    @Test
    void nobody_makes_grids_outside_their_areas() {
        var elsewhere = AreaKey.of("430903001001");
        assertThatThrownBy(() -> database.within(
                        AreaScope.of(AreaKey.of("430902")),
                        () -> new TerritoryOnCopy(database).makingGrids().make(List.of(grid(elsewhere, "甲", 1)), null)))
                .isInstanceOf(Refusal.class)
                .hasMessage("kernel/outside-your-area");
    }

    private static List<Area> grids(String village, MakingGrids.Wish... wishes) {
        assertThat(wishes).allSatisfy(wish -> assertThat(wish.village()).isEqualTo(AreaKey.of(village)));
        return on(copy -> copy.makingGrids().make(List.of(wishes), null));
    }

    private static MakingGrids.Wish grid(AreaKey village, String name, int households) {
        return new MakingGrids.Wish(village, name, households);
    }

    private static void refused(String code, Function<TerritoryOnCopy, Object> work) {
        assertThatThrownBy(() -> on(work)).isInstanceOf(Refusal.class).hasMessage(code);
    }

    private static <T> T on(Function<TerritoryOnCopy, T> work) {
        return database.asSystem(() -> work.apply(new TerritoryOnCopy(database)));
    }
}
