package org.lianfang.territory.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/// County boundaries of Yiyang as they were published: clockwise rings, repeated points.
public final class TestOutlines {

    private TestOutlines() {}

    public static byte[] yiyang() {
        try (var file =
                Objects.requireNonNull(TestOutlines.class.getResourceAsStream("/china-geojson/yiyang_4309.geojson"))) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
