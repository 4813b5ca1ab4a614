package org.lianfang.territory.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.territory.usecase.TerritoryOnCopy.EDITION_2019;
import static org.lianfang.territory.usecase.TerritoryOnCopy.EDITION_2023;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.store.AreaChanges;

/// The real division codes of five prefectures, edition 2019 and then 2023. One story, told in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EditionChangeTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    @Test
    @Order(1)
    void the_first_edition_adds_every_area_once() {
        var report = apply(EDITION_2019, "divisions_5prefectures_2019.csv");

        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isEqualTo(5_660);
        assertThat(report.removed() + report.renamed() + report.unchanged()).isZero();
        assertThat(report.byLevel())
                .containsEntry(AreaLevel.VILLAGE, new EditionReport.Counts(5_174, 0, 0, 0))
                .containsEntry(AreaLevel.COUNTY, new EditionReport.Counts(32, 0, 0, 0));
    }

    @Test
    @Order(2)
    void the_same_edition_again_changes_nothing() {
        var report = apply(EDITION_2019, "divisions_5prefectures_2019.csv");

        assertThat(report.unchanged()).isEqualTo(5_660);
        assertThat(report.added() + report.removed() + report.renamed()).isZero();
    }

    @Test
    @Order(3)
    void statistical_areas_are_areas_like_others() {
        var path = names("430971");
        assertThat(path).isEqualTo("湖南省 益阳市 益阳市大通湖管理区");
    }

    @Test
    @Order(4)
    void the_newer_edition_removes_adds_and_renames_exactly_what_differs() {
        var report = apply(EDITION_2023, "divisions_5prefectures_2023.csv");

        assertThat(report.problems()).isEmpty();
        assertThat(report.byLevel())
                .containsEntry(AreaLevel.VILLAGE, new EditionReport.Counts(133, 147, 1_290, 5_174 - 147 - 1_290))
                .containsEntry(AreaLevel.TOWNSHIP, new EditionReport.Counts(3, 14, 6, 445 - 14 - 6));
        assertThat(report.added()).isEqualTo(136);
        assertThat(report.removed()).isEqualTo(161);
        assertThat(report.renamed()).isEqualTo(1_296);
    }

    @Test
    @Order(5)
    void the_history_names_each_difference_of_the_published_list() throws IOException {
        assertThat(changes("RENAMED")).isEqualTo(published("renamed"));
        assertThat(changes("ENDED")).isEqualTo(published("removed"));
    }

    @Test
    @Order(6)
    void a_renamed_village_still_knows_its_former_name() {
        var history = inTransaction(onCopy -> onCopy.stores.changes().of(AreaKey.of("340402100205")));

        assertThat(history).hasSize(1);
        assertThat(history.getFirst().change().kind()).isEqualTo(AreaChanges.Kind.RENAMED);
        assertThat(history.getFirst().change().before()).isEqualTo("马庙村委会");
        assertThat(history.getFirst().change().after()).isEqualTo("马庙村村委会");
    }

    @Test
    @Order(7)
    void the_newer_edition_again_changes_nothing() {
        var report = apply(EDITION_2023, "divisions_5prefectures_2023.csv");

        assertThat(report.unchanged()).isEqualTo(5_635);
        assertThat(report.added() + report.removed() + report.renamed()).isZero();
    }

    @Test
    @Order(8)
    void an_older_edition_is_refused_once_a_newer_one_holds() {
        assertThatThrownBy(() -> apply(EDITION_2019, "divisions_5prefectures_2019.csv"))
                .isInstanceOf(Refusal.class)
                .hasMessage("territory/edition-older");
    }

    @Test
    @Order(9)
    void somebody_of_one_prefecture_brings_nothing_into_another() {
        var yiyang = AreaScope.of(AreaKey.of("4309"));
        var caller = new org.lianfang.kernel.access.Caller(new java.util.UUID(7, 7), "yiyang", java.util.Map.of());
        var report = Access.as(
                caller,
                () -> database.within(
                        yiyang,
                        () -> new TerritoryOnCopy(database).apply(EDITION_2023, "divisions_5prefectures_2023.csv")));

        assertThat(report.coverage()).containsExactly(AreaKey.of("4309"));
        assertThat(report.problems()).isEmpty();
        assertThat(report.unchanged()).isEqualTo(1_554 - 1);
    }

    private static EditionReport apply(org.lianfang.territory.model.Edition edition, String file) {
        return inTransaction(onCopy -> onCopy.apply(edition, file));
    }

    private static String names(String code) {
        return inTransaction(onCopy -> String.join(
                " ",
                onCopy.stores.inMemory().path(AreaKey.of(code)).stream()
                        .map(area -> area.name())
                        .toList()));
    }

    private static Set<String> changes(String kind) {
        return new TreeSet<>(database.owner()
                .sql("select area_key from territory.change where kind = :kind")
                .param("kind", kind)
                .query((row, number) -> new AreaKey(row.getLong(1)).divisionCode())
                .list());
    }

    private static Set<String> published(String change) throws IOException {
        var codes = new TreeSet<String>();
        try (var lines = new BufferedReader(
                new InputStreamReader(TerritoryOnCopy.open("diff_2019_2023.csv"), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(",", -1))
                    .filter(parts -> parts[0].equals(change))
                    .forEach(parts -> codes.add((parts[1] + "000000000000").substring(0, 12)));
        }
        return codes;
    }

    private static <T> T inTransaction(java.util.function.Function<TerritoryOnCopy, T> work) {
        return database.asSystem(() -> work.apply(new TerritoryOnCopy(database)));
    }
}
