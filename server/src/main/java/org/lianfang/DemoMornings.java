package org.lianfang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.lianfang.scenarios.city.City;

/// The mornings on which the server of a demo stands, one after the other. What waits for a later day waits for it:
/// between two mornings the server is stopped, and its clock starts again at the next one.
final class DemoMornings {

    private static final String LIVED = "demo-morning";
    /// As the clock of a server keeps it.
    private static final String CLOCK = "clock-offset";

    private static final int OPENS_AT = 8 * 3600 + 1800;

    private final City city;
    private final Path directory;

    DemoMornings(City city, Path directory) {
        this.city = city;
        this.directory = directory;
    }

    /// Those that are not over yet, without the last one; none where the city is loaded already.
    List<LocalDate> before() {
        if (Files.exists(directory.resolve(Demo.LOADED))) {
            return List.of();
        }
        var lived = lived();
        return city.mornings().stream()
                .filter(morning -> morning.isAfter(lived))
                .toList();
    }

    /// The morning after the days of the city.
    LocalDate last() {
        return city.period().last().plusDays(1);
    }

    /// Half past eight in the city.
    String opening(LocalDate morning) {
        var period = city.period();
        var day = Math.toIntExact(morning.toEpochDay() - period.first().toEpochDay());
        return Instant.ofEpochMilli(period.millisAt(day, OPENS_AT)).toString();
    }

    void over(LocalDate morning) {
        try {
            Files.writeString(directory.resolve(LIVED), morning.toString());
            Files.deleteIfExists(directory.resolve(CLOCK));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private LocalDate lived() {
        var file = directory.resolve(LIVED);
        try {
            return Files.exists(file) ? LocalDate.parse(Files.readString(file).strip()) : LocalDate.MIN;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
