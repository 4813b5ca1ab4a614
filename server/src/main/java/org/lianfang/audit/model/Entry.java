package org.lianfang.audit.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One act as it is kept.
///
/// @param at to the microsecond, as the database keeps it
/// @param area value of an area key
/// @param detail JSON as text
public record Entry(
        UUID id,
        Instant at,
        UUID actor,
        String action,
        String subjectKind,
        String subjectId,
        long area,
        @Nullable String purpose,
        String detail) {

    /// All fields in one unmistakable form: fixed order, texts with their length before them.
    public byte[] canonical() {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            write(out, id);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, actor);
            write(out, action);
            write(out, subjectKind);
            write(out, subjectId);
            out.writeLong(area);
            out.writeBoolean(purpose != null);
            write(out, purpose == null ? "" : purpose);
            write(out, detail);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, UUID value) throws IOException {
        out.writeLong(value.getMostSignificantBits());
        out.writeLong(value.getLeastSignificantBits());
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        var bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
