package org.lianfang.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lianfang.tracing.Presence;

/// The presences of a city as CSV for the databases, cut at midnight as the engine cuts them: person, place, begins,
/// ends (seconds), setting, section, row, crew.
final class MovementsFile {

    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(64);
    private long rows;

    private MovementsFile(OutputStream out) {
        this.out = out;
    }

    /// @return how many rows were written
    static long write(Movements city, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            var written = new MovementsFile(out);
            for (var day = 0; day < Movements.DAYS; day++) {
                city.ofDay(day, written::add);
            }
            return written.rows;
        }
    }

    private void add(Presence presence) {
        for (var from = presence.from(); from < presence.to(); ) {
            var to = Math.min(presence.to(), from - from % Movements.DAY + Movements.DAY);
            add(presence, from, to);
            from = to;
        }
    }

    private void add(Presence presence, long from, long to) {
        line.setLength(0);
        line.append(presence.person()).append(',').append(presence.place());
        line.append(',').append(from).append(',').append(to);
        line.append(',').append(presence.setting().ordinal());
        line.append(',').append(presence.seat().section());
        line.append(',').append(presence.seat().row());
        line.append(',').append(presence.seat().crew()).append('\n');
        try {
            out.write(line.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        rows++;
    }
}
