package org.lianfang.response.model;

import java.math.BigDecimal;

/// A rule that packs may give a value to.
///
/// @param unit the only unit its values may have, such as `°C` or `d`
/// @param required whether every pack must give a value
public record RuleKey(String key, Type type, String unit, boolean required) {

    /// What a value looks like.
    public enum Type {
        /// Digits.
        INTEGER,
        /// Digits with a decimal point.
        DECIMAL,
        /// Days in ascending order with commas between, such as `1,4,7,14`; empty when there are none.
        DAYS,
        /// One lower-case word, such as `home`.
        WORD,
        /// Such words with commas between, `pregnant,infant`.
        WORDS;

        /// Whether the text is a value of this type.
        public boolean accepts(String text) {
            return switch (this) {
                case INTEGER -> text.matches("\\d{1,9}");
                case DECIMAL -> text.matches("\\d{1,9}(\\.\\d{1,6})?");
                case DAYS -> text.matches("\\d{1,3}(,\\d{1,3})*") && ascends(text);
                case WORD -> text.matches("[a-z][a-z-]*");
                case WORDS -> text.matches("[a-z][a-z-]*(,[a-z][a-z-]*)*");
            };
        }

        private static boolean ascends(String days) {
            var last = BigDecimal.valueOf(-1);
            for (var day : days.split(",", -1)) {
                var next = new BigDecimal(day);
                if (next.compareTo(last) <= 0) {
                    return false;
                }
                last = next;
            }
            return true;
        }
    }
}
