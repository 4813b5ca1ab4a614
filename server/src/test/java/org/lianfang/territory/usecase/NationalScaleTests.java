package org.lianfang.territory.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.support.DatabaseCopy;
import org.lianfang.territory.model.EditionReport;

/// All villages of the country. Needs the national files (SOURCE.txt says where they come from), so it runs on
/// request: `-Dlianfang.national=<directory>`.
@EnabledIfSystemProperty(named = "lianfang.national", matches = ".+")
class NationalScaleTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    @Test
    void the_nation_is_imported_within_a_minute_and_found_in_milliseconds() {
        var begun = InstantSource.system().instant();
        var report = apply();
        var first = Duration.between(begun, InstantSource.system().instant());
        System.out.println("Nation: " + report.added() + " areas in " + first.toMillis() + " ms");
        var again = InstantSource.system().instant();
        var second = apply();
        System.out.println("Again, nothing changed: "
                + Duration.between(again, InstantSource.system().instant()).toMillis() + " ms");

        assertThat(report.problems()).isEmpty();
        assertThat(report.added()).isEqualTo(31 + 342 + 2_978 + 41_352 + 620_573 - report.sameAsParent());
        assertThat(first).isLessThan(Duration.ofSeconds(60));
        assertThat(second.unchanged()).isEqualTo(report.added());
        for (var query : List.of("zidaqiao", "金花坪", "jhp", "430903", "老安", "街道办事处二")) {
            var asked = InstantSource.system().instant();
            var hits = database.asSystem(
                    () -> new TerritoryOnCopy(database).looking().search(query, null, 20));
            System.out.println(query + ": " + hits.size() + " hits in "
                    + Duration.between(asked, InstantSource.system().instant()).toMillis() + " ms");
        }
        assertThat(database.asSystem(
                        () -> new TerritoryOnCopy(database).stores.areas().find(AreaKey.of("430903"))))
                .isPresent();
    }

    private static EditionReport apply() {
        var directory = Path.of(System.getProperty("lianfang.national"));
        var files = Stream.of(
                        "national_provinces_2023.csv",
                        "national_cities_2023.csv",
                        "national_areas_2023.csv",
                        "national_streets_2023.csv",
                        "national_villages_2023.csv.gz")
                .map(directory::resolve)
                .map(file -> new ImportingDivisions.Source(file.toString(), () -> Files.newInputStream(file)))
                .toList();
        return database.asSystem(() -> new TerritoryOnCopy(database)
                .importing()
                .apply(TerritoryOnCopy.EDITION_2023, files, List.of(), new TerritoryOnCopy.Unwatched()));
    }
}
