package org.lianfang.passes.web;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.passes.usecase.PrintingLetters;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Prints letters on sheets of A4, the address where envelopes have their window (20 mm from the left, 45 mm from the
/// top, 85 by 45 mm: DIN 5008 form B, ISO 269).
@Component
class LetterPdf {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

    private final Texts texts;
    private final PaperPrinter printer;
    private final String page;
    private final String sheet;

    LetterPdf(Texts texts, PaperPrinter printer) {
        this.texts = texts;
        this.printer = printer;
        this.page = PaperPrinter.page("/passes/letters.html");
        this.sheet = PaperPrinter.page("/passes/letter.html");
    }

    /// @param address of the pages for residents
    ResponseEntity<byte[]> file(List<PrintingLetters.Letter> letters, String address, Language language) {
        return printer.file("letters.pdf", markup(letters, address, language));
    }

    String markup(List<PrintingLetters.Letter> letters, String address, Language language) {
        return page.replace(
                "{sheets}",
                letters.stream().map(letter -> sheet(letter, address, language)).collect(Collectors.joining()));
    }

    private String sheet(PrintingLetters.Letter letter, String address, Language language) {
        var until = DAY.withZone(letter.zone()).format(letter.expires());
        return sheet.replace("{name}", PaperPrinter.escaped(letter.name()))
                .replace("{door}", PaperPrinter.escaped(letter.door()))
                .replace("{place}", PaperPrinter.escaped(letter.place()))
                .replace("{title}", say(language, "title", Map.of()))
                .replace("{lead}", say(language, "lead", Map.of()))
                .replace("{codeIs}", say(language, "code", Map.of()))
                .replace("{code}", PaperPrinter.escaped(letter.code()))
                .replace("{until}", say(language, "until", Map.of("day", until)))
                .replace("{open}", say(language, "open", Map.of("address", address)))
                .replace("{choose}", say(language, "choose", Map.of()))
                .replace("{enter}", say(language, "enter", Map.of()))
                .replace("{nobody}", say(language, "nobody", Map.of()))
                .replace("{help}", say(language, "help", Map.of()));
    }

    private String say(Language language, String key, Map<String, ?> params) {
        return PaperPrinter.escaped(texts.say(language, "letter." + key, params));
    }
}
