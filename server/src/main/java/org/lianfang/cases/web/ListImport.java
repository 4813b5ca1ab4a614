package org.lianfang.cases.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ListField;
import org.lianfang.cases.model.Trouble;
import org.lianfang.cases.usecase.ImportingLineLists;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;

/// What became of a list.
///
/// @param refused rows that stay out; everything else that is told went in without the field
record ListImport(UUID id, int added, int changed, int unchanged, int refused, int links, List<ListTrouble> troubles) {

    /// @param row as the spreadsheet program shows it, from 1
    /// @param field absent when the whole row is meant
    /// @param detail in the reader's language
    record ListTrouble(int row, @Nullable ListField field, String code, String detail, boolean refused) {

        static ListTrouble of(Trouble trouble, Texts texts, Language language) {
            return new ListTrouble(
                    trouble.row(),
                    trouble.field(),
                    trouble.reason().code(),
                    texts.say(language, trouble.reason().code(), trouble.params()),
                    trouble.refused());
        }
    }

    static ListImport of(ImportingLineLists.Imported imported, Texts texts, Language language) {
        return new ListImport(
                imported.list(),
                imported.added(),
                imported.changed(),
                imported.unchanged(),
                imported.refused(),
                imported.links(),
                imported.troubles().stream()
                        .map(trouble -> ListTrouble.of(trouble, texts, language))
                        .toList());
    }
}
