package org.lianfang.testing.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianfang.kernel.text.PlainText;

/// What is printed on a tube: any barcode. Scanned or typed, in any width and case, it is the same.
public record TubeCode(@JsonValue String text) implements Comparable<TubeCode> {

    private static final Pattern PRINTED = Pattern.compile("[A-Z0-9][A-Z0-9._:+-]{2,39}");

    public TubeCode {
        text = PlainText.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)).toUpperCase(Locale.ROOT);
        if (!PRINTED.matcher(text).matches()) {
            throw TestingRefusal.TUBE_CODE_NOT_VALID.with();
        }
    }

    @JsonCreator
    public static TubeCode of(String printed) {
        return new TubeCode(printed);
    }

    @Override
    public int compareTo(TubeCode other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
