package org.lianfang.people.sheet;

import java.util.regex.Pattern;

/// Texts that a spreadsheet program would run as a formula. They get an apostrophe in front when they are written and
/// lose it when they are read, so that what was exported comes back as it was.
public final class Formulas {

    private static final Pattern DANGEROUS = Pattern.compile("'*[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern NEUTRALISED = Pattern.compile("'+[=+\\-@\\t\\r＝＋－＠].*", Pattern.DOTALL);

    private Formulas() {}

    public static String neutralised(String text) {
        return DANGEROUS.matcher(text).matches() ? "'" + text : text;
    }

    public static String restored(String text) {
        return NEUTRALISED.matcher(text).matches() ? text.substring(1) : text;
    }
}
