package org.lianfang.command.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;

/// Words, numbers and days of a printed report in one language.
record PrintWords(Texts texts, Language language) {

    /// An en dash: as wide as a plus, and in the shipped font, which the mathematical minus is not.
    private static final String MINUS = "–";

    String say(String key) {
        return texts.say(language, "command.report." + key);
    }

    String say(String key, Map<String, ?> params) {
        return texts.say(language, "command.report." + key, params);
    }

    static String number(long value) {
        return (value < 0 ? MINUS : "") + String.format(Locale.ROOT, "%,d", Math.abs(value));
    }

    /// With its sign; 0 for no change.
    static String change(long value) {
        return (value > 0 ? "+" : "") + number(value);
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale())
                .format(day);
    }

    String moment(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(moment.atZone(zone));
    }

    private Locale locale() {
        return switch (language) {
            case EN -> Locale.UK;
            case ZH_HANS -> Locale.SIMPLIFIED_CHINESE;
            case ZH_HANT -> Locale.TRADITIONAL_CHINESE;
        };
    }
}
