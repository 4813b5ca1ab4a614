package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.sheet.SheetFormat;
import org.lianfang.people.sheet.SheetWriter;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Component;

/// The register of an area as a spreadsheet in the reader's language, which imports again as it is.
@Component
public class ExportFile {

    private static final int PAGE = 500;

    private final ExportingResidents exporting;
    private final Vocabulary words;
    private final Texts texts;
    private final Ledger ledger;

    ExportFile(ExportingResidents exporting, Vocabulary words, Texts texts, Ledger ledger) {
        this.exporting = exporting;
        this.words = words;
        this.texts = texts;
        this.ledger = ledger;
    }

    /// What is to be written, and in which form.
    public record Order(AreaKey area, Purpose purpose, SheetFormat format, Language language) {}

    /// @return the number of the export
    /// @throws Refusal `kernel/outside-your-area`, before anything is written
    public UUID begin(Order order) {
        return exporting.begin(order.area(), order.purpose(), order.format().name());
    }

    public void write(UUID number, Order order, OutputStream out) throws IOException {
        try (var sheet = SheetWriter.to(out, order.format(), note(number, order))) {
            sheet.write(Stream.of(ImportField.values())
                    .map(field -> words.header(order.language(), field))
                    .toList());
            var after = new ListingResidents.Place(order.area(), new UUID(0, 0));
            for (var page = exporting.page(order.area(), after, PAGE); !page.isEmpty(); ) {
                for (var one : page) {
                    sheet.write(row(one, order.language()));
                }
                var last = page.getLast().resident();
                page = page.size() < PAGE
                        ? List.of()
                        : exporting.page(order.area(), new ListingResidents.Place(last.area(), last.id()), PAGE);
            }
        }
    }

    private List<String> row(ExportingResidents.Exported one, Language language) {
        var resident = one.resident();
        var person = resident.person();
        var row = new ArrayList<String>();
        for (var field : ImportField.values()) {
            row.add(
                    switch (field) {
                        case NAME -> person.name();
                        case SEX ->
                            words.word(language, Vocabulary.SEX, person.sex().name());
                        case BIRTH_DATE -> text(person.birthDate());
                        case ID_KIND ->
                            words.word(
                                    language,
                                    Vocabulary.ID_KIND,
                                    person.paper().kind().name());
                        case ID_NUMBER -> opened(person.paper().number());
                        case PHONE ->
                            person.phone() == null ? "" : opened(person.phone().spoken());
                        case KIND ->
                            words.word(language, Vocabulary.KIND, person.kind().name());
                        case AREA_KEY -> resident.area().toString();
                        case DOOR -> one.door();
                        case HOUSEHOLD_ID -> resident.household().toString();
                        case CARE_NEEDS -> needs(one, language);
                    });
        }
        return row;
    }

    private String needs(ExportingResidents.Exported one, Language language) {
        return one.needs().stream()
                .map(need ->
                        words.word(language, Vocabulary.CARE_NEED, need.kind().name()) + " " + need.until())
                .collect(Collectors.joining("; "));
    }

    private String note(UUID number, Order order) {
        return texts.say(
                order.language(),
                "people.export.note",
                Map.of(
                        "name",
                        Access.caller().name(),
                        "day",
                        ledger.today(order.area()),
                        "purpose",
                        order.purpose(),
                        "number",
                        number));
    }

    private static String opened(@Nullable Personal<String> value) {
        return value == null ? "" : value.value();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
