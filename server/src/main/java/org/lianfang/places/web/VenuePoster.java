package org.lianfang.places.web;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lianfang.kernel.paper.PaperPrinter;
import org.lianfang.kernel.paper.PaperSquare;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.places.model.PosterCode;
import org.lianfang.places.model.Venue;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Prints the poster of a place on a sheet of A4, in three languages. It says what is kept of whoever checks in, and
/// that nobody must: it holds nothing of anybody.
@Component
class VenuePoster {

    private final Texts texts;
    private final PaperPrinter printer;
    private final String page;
    private final String part;

    VenuePoster(Texts texts, PaperPrinter printer) {
        this.texts = texts;
        this.printer = printer;
        this.page = PaperPrinter.page("/places/poster.html");
        this.part = PaperPrinter.page("/places/poster-part.html");
    }

    /// @param place where it lies, in words
    /// @param address that the square holds
    ResponseEntity<byte[]> file(Venue venue, String place, String address) {
        return printer.file("poster.pdf", markup(venue, place, address));
    }

    String markup(Venue venue, String place, String address) {
        return page.replace("{name}", PaperPrinter.escaped(venue.sign().name()))
                .replace("{place}", PaperPrinter.escaped(place))
                .replace("{code}", PosterCode.printed(venue.code()))
                .replace("{square}", Base64.getEncoder().encodeToString(PaperSquare.png(address)))
                .replace("{parts}", Stream.of(Language.values()).map(this::part).collect(Collectors.joining()));
    }

    private String part(Language language) {
        return part.replace("{title}", say(language, "title"))
                .replace("{how}", say(language, "how"))
                .replace("{type}", say(language, "type"))
                .replace("{kept}", say(language, "kept"));
    }

    private String say(Language language, String key) {
        return PaperPrinter.escaped(texts.say(language, "venue-poster." + key, Map.of()));
    }
}
