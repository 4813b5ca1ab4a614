package org.lianfang.zones.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.zones.model.Closure;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Prints the notice of a closure on a sheet of A4 for the door, in three languages: whoever stands before it may read
/// any of them.
@Component
class ClosureNotice {

    private final Texts texts;
    private final PaperPrinter printer;
    private final String page;
    private final String part;

    ClosureNotice(Texts texts, PaperPrinter printer) {
        this.texts = texts;
        this.printer = printer;
        this.page = PaperPrinter.page("/zones/notice.html");
        this.part = PaperPrinter.page("/zones/notice-part.html");
    }

    /// @param place where it lies, in words
    ResponseEntity<byte[]> file(Closure closure, String place) {
        return printer.file("notice.pdf", markup(closure, place));
    }

    String markup(Closure closure, String place) {
        return page.replace("{name}", PaperPrinter.escaped(closure.sign().name()))
                .replace("{place}", PaperPrinter.escaped(place))
                .replace("{evidence}", PaperPrinter.escaped(closure.evidence()))
                .replace(
                        "{parts}",
                        Stream.of(Language.values())
                                .map(language -> part(closure, language))
                                .collect(Collectors.joining()));
    }

    private String part(Closure closure, Language language) {
        var days = Map.of("from", closure.from(), "until", closure.until());
        return part.replace("{title}", say(language, "title", Map.of()))
                .replace("{kind}", say(language, "kind." + closure.sign().kind(), Map.of()))
                .replace("{days}", say(language, "days", days))
                .replace("{ground}", say(language, "ground." + closure.ground(), Map.of()))
                .replace("{by}", say(language, "by", Map.of("name", closure.by().name())))
                .replace("{appeal}", say(language, "appeal", Map.of("number", closure.evidence())));
    }

    private String say(Language language, String key, Map<String, ?> params) {
        return PaperPrinter.escaped(texts.say(language, "closure-notice." + key, params));
    }
}
