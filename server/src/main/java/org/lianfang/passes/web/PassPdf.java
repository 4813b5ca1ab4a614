package org.lianfang.passes.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.paper.PaperSquare;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.passes.usecase.PaperPass;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Prints a pass on a sheet of A6 with its square, in the fonts of the report.
@Component
class PassPdf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Texts texts;
    private final PaperPrinter printer;
    private final String page;

    PassPdf(Texts texts, PaperPrinter printer) {
        this.texts = texts;
        this.printer = printer;
        this.page = PaperPrinter.page("/passes/paper.html");
    }

    ResponseEntity<byte[]> file(PaperPass pass, Language language) {
        return printer.file("pass.pdf", markup(pass, language));
    }

    private String markup(PaperPass pass, Language language) {
        var colour = pass.colour().name();
        var rows = new ArrayList<String>();
        rows.add(row(language, "name", pass.nameMasked() + "  " + pass.initials() + born(pass)));
        if (pass.ground() != null && pass.rule() != null) {
            rows.add(row(language, "ground", say(language, "ground." + pass.ground())));
            rows.add(row(language, "rule", pass.rule()));
        }
        add(rows, language, "until", pass.until(), pass);
        add(rows, language, "issued", pass.issued(), pass);
        add(rows, language, "expires", pass.expires(), pass);
        return page.replace("{title}", say(language, "title"))
                .replace("{colour}", colour.toLowerCase(Locale.ROOT))
                .replace("{status}", say(language, "colour." + colour))
                .replace("{rows}", String.join("", rows))
                .replace("{appeal}", say(language, "appeal", Map.of("hours", pass.answerHours())))
                .replace("{medical}", say(language, "medical"))
                .replace("{square}", Base64.getEncoder().encodeToString(PaperSquare.png(pass.text())));
    }

    private static String born(PaperPass pass) {
        return pass.birthYear() == null ? "" : "  *" + pass.birthYear();
    }

    private void add(List<String> rows, Language language, String key, @Nullable Instant moment, PaperPass pass) {
        if (moment != null) {
            rows.add(row(language, key, MOMENT.withZone(pass.zone()).format(moment)));
        }
    }

    private String row(Language language, String key, String value) {
        return "<tr><th>" + say(language, key) + "</th><td>" + PaperPrinter.escaped(value) + "</td></tr>";
    }

    private String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    private String say(Language language, String key, Map<String, ?> params) {
        return PaperPrinter.escaped(texts.say(language, "pass-paper." + key, params));
    }
}
