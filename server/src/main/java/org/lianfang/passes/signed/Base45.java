package org.lianfang.passes.signed;

import java.util.Arrays;
import java.util.Optional;

/// Bytes as characters that a square code holds in its dense alphanumeric form: two bytes become three
/// characters.
/// Source: RFC 9285.
public final class Base45 {

    private static final String LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = 45;

    private Base45() {}

    public static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (var place = 0; place < bytes.length; place += 2) {
            var pair = place + 1 < bytes.length;
            var value = pair ? (bytes[place] & 0xff) << 8 | bytes[place + 1] & 0xff : bytes[place] & 0xff;
            text.append(LETTERS.charAt(value % BASE)).append(LETTERS.charAt(value / BASE % BASE));
            if (pair) {
                text.append(LETTERS.charAt(value / (BASE * BASE)));
            }
        }
        return text.toString();
    }

    /// @return empty when the text is none of these
    public static Optional<byte[]> decode(String text) {
        if (text.length() % 3 == 1) {
            return Optional.empty();
        }
        var bytes = new byte[text.length() / 3 * 2 + (text.length() % 3 == 2 ? 1 : 0)];
        var place = 0;
        for (var at = 0; at < text.length(); at += 3) {
            var whole = at + 2 < text.length();
            var value = 0;
            for (var digit = whole ? 2 : 1; digit >= 0; digit--) {
                var letter = LETTERS.indexOf(text.charAt(at + digit));
                if (letter < 0) {
                    return Optional.empty();
                }
                value = value * BASE + letter;
            }
            if (value > (whole ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (whole) {
                bytes[place++] = (byte) (value >> 8);
            }
            bytes[place++] = (byte) value;
        }
        return Optional.of(Arrays.copyOf(bytes, place));
    }
}
