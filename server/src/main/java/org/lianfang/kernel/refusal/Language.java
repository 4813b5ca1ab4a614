package org.lianfang.kernel.refusal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The three languages of everything people read.
public enum Language {
    ZH_HANS("zh-Hans"),
    ZH_HANT("zh-Hant"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /// Understands `zh-Hans`, `zh-CN`, `zh-Hant-HK`, `zh-TW`, `en-GB` and lists of them (`Accept-Language`).
    /// Simplified Chinese when nothing is understood.
    public static Language from(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ZH_HANS;
        }
        for (var part : acceptLanguage.split(",", -1)) {
            var tag = part.split(";", -1)[0].strip().toLowerCase(Locale.ROOT).replace('_', '-');
            if (tag.startsWith("en")) {
                return EN;
            }
            if (tag.startsWith("zh")) {
                var traditional = tag.contains("hant")
                        || (!tag.contains("hans")
                                && (tag.endsWith("-tw") || tag.endsWith("-hk") || tag.endsWith("-mo")));
                return traditional ? ZH_HANT : ZH_HANS;
            }
        }
        return ZH_HANS;
    }
}
