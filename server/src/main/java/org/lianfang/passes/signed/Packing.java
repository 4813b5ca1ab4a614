package org.lianfang.passes.signed;

import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Packs and unpacks as zlib does (RFC 1950).
final class Packing {

    /// A pass unpacks to some 200 bytes. Whatever grows beyond this is none.
    static final int LARGEST = 4_096;

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            var packed = new byte[LARGEST];
            return Arrays.copyOf(packed, deflater.deflate(packed));
        }
    }

    /// @return empty when it is not packed so, has anything behind its end, or is larger than a pass
    static Optional<byte[]> unpack(byte[] packed) {
        try (var inflater = new Inflater()) {
            inflater.setInput(packed);
            var bytes = new byte[LARGEST];
            var length = inflater.inflate(bytes);
            return inflater.finished() && inflater.getRemaining() == 0
                    ? Optional.of(Arrays.copyOf(bytes, length))
                    : Optional.empty();
        } catch (DataFormatException otherwise) {
            return Optional.empty();
        }
    }
}
