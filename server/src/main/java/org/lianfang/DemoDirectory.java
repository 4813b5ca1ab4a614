package org.lianfang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lianfang.kernel.data.DataDirectory;

/// Which city's demo a data directory holds. Each city lives in a time of its own, so a directory holds one.
final class DemoDirectory {

    private static final String CITY = "demo-city";
    private static final String PASSWORD = "demo-password";
    private static final String FIRST_CITY = "yiyang";

    private DemoDirectory() {}

    /// @return empty when no demo was started in it yet
    static Optional<String> cityIn(Path data) {
        var city = data.resolve(CITY);
        try {
            if (Files.exists(city)) {
                return Optional.of(Files.readString(city).strip());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        // before there was a second city nobody wrote down which one it was
        return Files.exists(data.resolve(PASSWORD)) ? Optional.of(FIRST_CITY) : Optional.empty();
    }

    static void keep(DataDirectory data, String city) {
        data.secret(CITY, () -> city);
    }

    /// The administrator's, made at the first start.
    static String password(DataDirectory data, String city) {
        return data.secret(PASSWORD, () -> city + "-" + DataDirectory.randomHex(5));
    }
}
