package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.model.CareNeed;
import org.lianfang.people.model.Folding;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.model.Paper;
import org.lianfang.people.model.ResidentKind;
import org.lianfang.people.model.Sex;
import org.springframework.stereotype.Component;

/// The words of residents' spreadsheets in all languages: what a column may be headed with, how a value may be written.
@Component
class Vocabulary {

    static final String COLUMN = "column";
    static final String SEX = "sex";
    static final String ID_KIND = "idKind";
    static final String KIND = "kind";
    static final String CARE_NEED = "careNeed";

    private final Texts texts;
    private final Map<String, String> meanings = new HashMap<>();

    Vocabulary(Texts texts) {
        this.texts = texts;
        for (var field : ImportField.values()) {
            learn(COLUMN, field.jsonName());
        }
        learnAll(SEX, Sex.values());
        learnAll(ID_KIND, Paper.Kind.values());
        learnAll(KIND, ResidentKind.values());
        learnAll(CARE_NEED, CareNeed.Kind.values());
        learnFile();
    }

    Optional<ImportField> fieldOf(String header) {
        return Optional.ofNullable(meanings.get(key(COLUMN, header))).flatMap(ImportField::named);
    }

    /// The value's name in the program, or the text itself when the word is not known.
    String meaning(String group, String word) {
        var found = meanings.get(key(group, word));
        return found == null ? word : found;
    }

    String header(Language language, ImportField field) {
        return word(language, COLUMN, field.jsonName());
    }

    String word(Language language, String group, String meaning) {
        return texts.say(language, "people." + group + "." + meaning);
    }

    private void learnAll(String group, Enum<?>[] values) {
        for (var value : values) {
            learn(group, value.name());
        }
    }

    private void learn(String group, String meaning) {
        meanings.put(key(group, meaning), meaning);
        for (var language : Language.values()) {
            meanings.put(key(group, word(language, group, meaning)), meaning);
        }
    }

    /// What this program says itself comes before other people's words.
    private void learnFile() {
        try (var in = Vocabulary.class.getResourceAsStream("/people/words.properties")) {
            if (in == null) {
                throw new IllegalStateException("people/words.properties is missing");
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            words.forEach((name, list) -> {
                var parts = name.toString().split("\\.", 2);
                for (var word : list.toString().split("\\|", -1)) {
                    meanings.putIfAbsent(key(parts[0], word), parts[1]);
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String key(String group, String word) {
        return group + ":" + Folding.fold(word);
    }
}
