package org.lianfang.people.usecase;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.model.ImportField;
import org.springframework.stereotype.Component;

/// Says what is wrong with a row of a spreadsheet, with columns and values as its readers write them and not as the
/// program calls them.
@Component
public class RowWords {

    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z_]+");

    private final Texts texts;
    private final Vocabulary vocabulary;

    RowWords(Texts texts, Vocabulary vocabulary) {
        this.texts = texts;
        this.vocabulary = vocabulary;
    }

    /// @param field whose value is wrong; absent when it is the row as a whole
    /// @param code of the refusal
    public String say(Language language, @Nullable String field, String code, Map<String, ?> params) {
        var said = new HashMap<String, Object>(params);
        said.computeIfPresent("field", (param, name) -> header(language, String.valueOf(name)));
        said.computeIfPresent("choices", (param, names) -> choices(language, field, String.valueOf(names)));
        return texts.say(language, code, said);
    }

    private String header(Language language, String field) {
        return ImportField.named(field)
                .map(known -> vocabulary.header(language, known))
                .orElse(field);
    }

    private String choices(Language language, @Nullable String field, String names) {
        var group = groupOf(field);
        return NAME.matcher(names)
                .results()
                .map(name -> group == null ? name.group() : vocabulary.word(language, group, name.group()))
                .collect(Collectors.joining(language == Language.EN ? ", " : "、"));
    }

    private static @Nullable String groupOf(@Nullable String field) {
        if (field == null) {
            return null;
        }
        return switch (field) {
            case "sex" -> Vocabulary.SEX;
            case "idKind" -> Vocabulary.ID_KIND;
            case "kind" -> Vocabulary.KIND;
            default -> field.startsWith("careNeeds") ? Vocabulary.CARE_NEED : null;
        };
    }
}
