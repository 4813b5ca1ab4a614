package org.lianfang.passes.signed;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.passes.Colour;

/// What a pass tells; no more than a gate needs. Moments are whole seconds.
///
/// @param number 8 random bytes, the only thing that stands for the person
/// @param initials of the name, at most four capital letters
/// @param until when the colour ends by the clock
/// @param testUntil until when the last negative sample counts
public record PassClaims(
        Number number,
        Instant issued,
        Instant expires,
        Colour colour,
        String initials,
        @Nullable Integer birthYear,
        @Nullable Instant until,
        @Nullable Instant testUntil) {

    /// The number of a pass.
    ///
    /// @param hex 16 lower-case hexadecimal digits
    public record Number(String hex) {

        public static final int BYTES = 8;

        private static final Pattern TEXT = Pattern.compile("[0-9a-f]{16}");

        public Number {
            if (!TEXT.matcher(hex).matches()) {
                throw new IllegalArgumentException(
                        "The number of a pass is 16 hexadecimal digits, but this is another text");
            }
        }

        /// As somebody sent it; empty when it is not the number of any pass.
        public static Optional<Number> read(String sent) {
            return TEXT.matcher(sent).matches() ? Optional.of(new Number(sent)) : Optional.empty();
        }

        public static Number of(byte[] bytes) {
            return new Number(HexFormat.of().formatHex(bytes));
        }

        public byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }
    }
}
