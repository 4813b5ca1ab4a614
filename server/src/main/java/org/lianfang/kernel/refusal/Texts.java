package org.lianfang.kernel.refusal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All texts of the server: `texts/<module>.<zh-Hans|zh-Hant|en>.properties` (UTF-8). Placeholders are named:
/// `{gate}`.
@Component
public class Texts {

    private final Map<Language, Map<String, String>> byLanguage = new EnumMap<>(Language.class);

    public Texts() {
        for (var language : Language.values()) {
            byLanguage.put(language, read(language));
        }
    }

    /// @param key a refusal's code or any key of the text files
    /// @throws IllegalArgumentException when the key has no text
    public String say(Language language, String key, Map<String, ?> params) {
        var text = all(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No " + language.tag() + " text for '" + key + "'");
        }
        for (var param : params.entrySet()) {
            text = text.replace("{" + param.getKey() + "}", String.valueOf(param.getValue()));
        }
        return text;
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    public Map<String, String> all(Language language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static Map<String, String> read(Language language) {
        var texts = new TreeMap<String, String>();
        try {
            var pattern = "classpath*:texts/*." + language.tag() + ".properties";
            for (var file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                read(file).forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(texts);
    }

    private static Properties read(Resource file) throws IOException {
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
