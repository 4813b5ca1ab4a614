package org.lianfang.testing.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.lianfang.kernel.area.AreaKey;

/// A form that was printed in advance: one line for one swab.
///
/// @param printing forms that were printed together
/// @param area of the station
/// @param lines from 1
public record PaperForm(
        FormNumber number, UUID printing, UUID round, UUID station, AreaKey area, int lines, Instant printedAt) {

    /// As many as fit on A4 with room to write.
    public static final int LINES = 20;

    /// Whoever keys a line in, however often: it is the same sample.
    ///
    /// @param attempt from 0; one more after the sample before was taken back
    public UUID sampleId(int line, int attempt) {
        return idOf("sample %s %d %d".formatted(number, line, attempt));
    }

    /// Of the message that seals a tube which is written on this form.
    public UUID sealId(TubeCode tube) {
        return idOf("seal %s %s".formatted(number, tube));
    }

    /// A UUIDv7 with the moment of printing and, instead of chance, what it stands for.
    private UUID idOf(String what) {
        try {
            var hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8)));
            var high = (printedAt.toEpochMilli() << 16) | 0x7000L | (hash.getLong() & 0x0fffL);
            var low = (hash.getLong() >>> 2) | 0x8000000000000000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
