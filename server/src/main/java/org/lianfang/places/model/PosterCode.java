package org.lianfang.places.model;

import java.util.Locale;
import java.util.random.RandomGenerator;

/// What the square of a poster says and people can type: eight letters and digits, of which none is taken for
/// another. It names a place, is no secret, and tells of nobody.
public final class PosterCode {

    /// No 0, O, 1, I, L.
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 8;
    private static final int TOGETHER = 4;

    private PosterCode() {}

    public static String made(RandomGenerator random) {
        var code = new StringBuilder(LENGTH);
        for (var place = 0; place < LENGTH; place++) {
            code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    /// As it is kept, however it was typed.
    public static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /// As it is printed: `ABCD-2345`.
    public static String printed(String code) {
        return code.substring(0, TOGETHER) + "-" + code.substring(TOGETHER);
    }
}
