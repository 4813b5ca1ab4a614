package org.lianfang.isolation.web;

import java.util.Map;
import org.lianfang.isolation.usecase.LettersOfRelease;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Names for lists, and the letter of release on a sheet of A4 in the language of the person.
@Component
class StayPages {

    private final People people;
    private final Texts texts;
    private final PaperPrinter printer;
    private final String sheet;

    StayPages(People people, Texts texts, PaperPrinter printer) {
        this.people = people;
        this.texts = texts;
        this.printer = printer;
        this.sheet = PaperPrinter.page("/isolation/release.html");
    }

    People people() {
        return people;
    }

    ResponseEntity<byte[]> letter(LettersOfRelease.Letter letter, Language language) {
        return printer.file("release.pdf", markup(letter, language));
    }

    String markup(LettersOfRelease.Letter letter, Language language) {
        var times = Map.of("from", letter.from(), "until", letter.until());
        return sheet.replace("{title}", say(language, "title", Map.of()))
                .replace("{name}", PaperPrinter.escaped(letter.name()))
                .replace("{lead}", say(language, "lead." + letter.kind(), times))
                .replace("{reasonIs}", say(language, "reason", Map.of()))
                .replace("{reason}", say(language, "reason." + letter.reason(), Map.of()))
                .replace("{dayZero}", say(language, "day-zero", Map.of("day", letter.dayZero())))
                .replace("{free}", say(language, "free", Map.of("until", letter.until())))
                .replace("{nobody}", say(language, "nobody", Map.of()))
                .replace("{number}", say(language, "number", Map.of("number", letter.number())))
                .replace("{sign}", say(language, "sign", Map.of()));
    }

    private String say(Language language, String key, Map<String, ?> params) {
        return PaperPrinter.escaped(texts.say(language, "release-letter." + key, params));
    }
}
