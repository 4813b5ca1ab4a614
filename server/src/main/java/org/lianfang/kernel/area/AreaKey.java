package org.lianfang.kernel.area;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;

/// An area as a number of 18 digits, `PPCCXXTTTVVVGGGHHH`: province, prefecture, county, township, village,
/// grid, cell; zeros below its level. The area and everything in it is the half-open range `[low, high)`.
///
/// @param value 0 (the nation) to 10^18 − 1
public record AreaKey(long value) implements Comparable<AreaKey> {

    public static final AreaKey NATION = new AreaKey(0);
    private static final long LIMIT = 1_000_000_000_000_000_000L;

    public AreaKey {
        if (value < 0 || value >= LIMIT) {
            throw new IllegalArgumentException("An area key has 18 digits, but this is " + value);
        }
    }

    /// Reads a division code of 2 to 18 digits, right-padded with zeros.
    ///
    /// @throws IllegalArgumentException when the text is not 1 to 18 digits
    @JsonCreator
    public static AreaKey of(String code) {
        if (code.isEmpty() || code.length() > 18 || !code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("An area key is 2 to 18 digits, but this is '" + code + "'");
        }
        return new AreaKey(Long.parseLong(code + "0".repeat(18 - code.length())));
    }

    public AreaLevel level() {
        for (var level : AreaLevel.values()) {
            if (value % level.width() == 0) {
                return level;
            }
        }
        throw new IllegalStateException("Every key has a level, but " + value + " has none");
    }

    public long low() {
        return value;
    }

    /// First key after the area.
    public long high() {
        return value + level().width();
    }

    public boolean contains(AreaKey other) {
        return low() <= other.value && other.value < high();
    }

    /// The smallest area of a higher level around this one; empty for the nation. Levels whose digits are
    /// zero (towns directly under a prefecture) are skipped.
    public Optional<AreaKey> parent() {
        if (value == 0) {
            return Optional.empty();
        }
        var own = level();
        for (var ordinal = own.ordinal() - 1; ordinal >= 0; ordinal--) {
            var above = at(AreaLevel.values()[ordinal]);
            if (above.value != value) {
                return Optional.of(above);
            }
        }
        return Optional.of(NATION);
    }

    /// The smallest area that holds both.
    public AreaKey around(AreaKey other) {
        var wider = this;
        while (!wider.contains(other)) {
            wider = wider.parent().orElse(NATION);
        }
        return wider;
    }

    /// The area of the given level that this key lies in.
    public AreaKey at(AreaLevel level) {
        return new AreaKey(value - value % level.width());
    }

    /// The 12-digit division code that this key begins with.
    public String divisionCode() {
        return toString().substring(0, 12);
    }

    @Override
    public int compareTo(AreaKey other) {
        return Long.compare(value, other.value);
    }

    /// 18 digits: a JavaScript number could not hold them, so JSON carries text.
    @JsonValue
    @Override
    public String toString() {
        return "%018d".formatted(value);
    }
}
