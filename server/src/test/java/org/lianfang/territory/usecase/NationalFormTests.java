package org.lianfang.territory.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.model.EditionReport.Counts;

/// The national form: a file per level, names in quotes, villages compressed. Real rows with the real oddities.
class NationalFormTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static @Nullable EditionReport imported;

    @BeforeAll
    static void theFiveFiles() {
        imported = imported();
    }

    @Test
    void an_area_listed_under_two_levels_with_one_key_is_one_area_of_the_higher_level() {
        // 东莞 and 儋州 are prefecture and county under one key, 金门 is county, township and village.
        assertThat(report().sameAsParent()).isEqualTo(4);
        assertThat(report().byLevel().get(AreaLevel.PREFECTURE)).isEqualTo(new Counts(4, 0, 0, 0));
        assertThat(report().byLevel().get(AreaLevel.COUNTY)).isEqualTo(new Counts(2, 0, 0, 0));
        assertThat(report().problems()).isEmpty();
    }

    @Test
    void a_town_directly_under_a_prefecture_has_the_prefecture_as_its_parent() {
        var row = database.asSystem(
                () -> new TerritoryOnCopy(database).stores.areas().find(AreaKey.of("441900003")));

        assertThat(row).hasValueSatisfying(town -> {
            assertThat(town.area().level()).isEqualTo(AreaLevel.TOWNSHIP);
            assertThat(town.parent()).isEqualTo(AreaKey.of("4419"));
        });
        assertThat(path("441900003")).containsExactly("广东省", "东莞市", "东城街道");
    }

    @Test
    void quoted_names_are_read_without_their_quotes() {
        assertThat(path("110101001001")).containsExactly("北京市", "市辖区", "东城区", "东华门街道", "多福巷社区居委会");
    }

    private static EditionReport report() {
        return Objects.requireNonNull(imported);
    }

    private static EditionReport imported() {
        return database.asSystem(() -> new TerritoryOnCopy(database)
                .importing()
                .apply(
                        TerritoryOnCopy.EDITION_2023,
                        List.of(
                                TerritoryOnCopy.source("nation_excerpt_provinces.csv"),
                                TerritoryOnCopy.source("nation_excerpt_cities.csv"),
                                TerritoryOnCopy.source("nation_excerpt_areas.csv"),
                                TerritoryOnCopy.source("nation_excerpt_streets.csv"),
                                TerritoryOnCopy.source("nation_excerpt_villages.csv.gz")),
                        List.of(),
                        new TerritoryOnCopy.Unwatched()));
    }

    private static List<String> path(String code) {
        return database
                .asSystem(() -> new TerritoryOnCopy(database).stores.inMemory().path(AreaKey.of(code)))
                .stream()
                .map(area -> area.name())
                .toList();
    }
}
