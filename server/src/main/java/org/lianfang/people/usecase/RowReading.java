package org.lianfang.people.usecase;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.people.model.Days;
import org.lianfang.people.model.Findings;
import org.lianfang.people.model.ImportField;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.model.ResidentEntry.CareNeedEntry;
import org.lianfang.people.model.ResidentEntry.HouseholdEntry;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.privacy.IdentityNumber;

/// Understands rows of one spreadsheet as residents.
record RowReading(ImportRun run, Vocabulary words) {

    /// Spreadsheets keep fifteen digits of a number and no more.
    private static final int EXACT_DIGITS = 15;

    private static final Pattern EXPONENT = Pattern.compile("[0-9](?:\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");
    private static final Pattern NEED = Pattern.compile("(.+?)[\\s:：(（]+([0-9]{4}.*?)[)）]?");

    /// @throws Refusal that names the cells which can no longer hold what somebody entered
    ResidentEntry entry(SheetRow row) {
        var findings = new Findings();
        requireWhole(row, ImportField.PHONE, findings);
        requireWhole(row, ImportField.AREA_KEY, findings);
        requireWholeIdNumber(row, findings);
        var needs = needs(text(row, ImportField.CARE_NEEDS), findings);
        findings.orRefuse();
        var area = Optional.ofNullable(text(row, ImportField.AREA_KEY))
                .orElse(run.area().toString());
        var door = text(row, ImportField.DOOR);
        return new ResidentEntry(
                null,
                text(row, ImportField.NAME),
                value(row, ImportField.SEX, Vocabulary.SEX),
                birthDate(row),
                value(row, ImportField.ID_KIND, Vocabulary.ID_KIND),
                text(row, ImportField.ID_NUMBER),
                text(row, ImportField.PHONE),
                value(row, ImportField.KIND, Vocabulary.KIND),
                area,
                null,
                door,
                household(text(row, ImportField.HOUSEHOLD_ID), area, door),
                needs,
                null,
                null);
    }

    /// What each mapped cell of a row says, by field: for a preview.
    Map<String, String> values(SheetRow row) {
        var values = new java.util.LinkedHashMap<String, String>();
        for (var field : ImportField.values()) {
            if (run.columnOf(field) >= 0) {
                values.put(field.jsonName(), cell(row, field).text());
            }
        }
        return values;
    }

    private SheetCell cell(SheetRow row, ImportField field) {
        var column = run.columnOf(field);
        return column < 0 ? SheetCell.EMPTY : row.cell(column);
    }

    private @Nullable String text(SheetRow row, ImportField field) {
        var text = PlainText.clean(cell(row, field).text());
        return text.isEmpty() ? null : text;
    }

    private @Nullable String value(SheetRow row, ImportField field, String group) {
        var text = text(row, field);
        return text == null ? null : words.meaning(group, text);
    }

    /// What cannot be read stays as it is, so that the check refuses it by its own reason.
    private @Nullable String birthDate(SheetRow row) {
        var text = text(row, ImportField.BIRTH_DATE);
        if (text == null) {
            return null;
        }
        Function<String, Optional<java.time.LocalDate>> read =
                cell(row, ImportField.BIRTH_DATE).number() && text.length() <= 5 ? Days::readSerial : Days::read;
        return read.apply(text).map(Object::toString).orElse(text);
    }

    private void requireWhole(SheetRow row, ImportField field, Findings findings) {
        var cell = cell(row, field);
        var text = cell.text().strip();
        if ((cell.number() && text.length() > EXACT_DIGITS)
                || EXPONENT.matcher(text).matches()) {
            findings.add(field.jsonName(), PeopleRefusal.CELL_LOST_DIGITS);
        }
    }

    private void requireWholeIdNumber(SheetRow row, Findings findings) {
        requireWhole(row, ImportField.ID_NUMBER, findings);
        var cell = cell(row, ImportField.ID_NUMBER);
        var kind = value(row, ImportField.ID_KIND, Vocabulary.ID_KIND);
        var citizen = kind == null || kind.equals("CN_ID");
        if (cell.number()
                && cell.text().length() <= EXACT_DIGITS
                && (!citizen || IdentityNumber.flaw(cell.text()).isPresent())) {
            findings.add(ImportField.ID_NUMBER.jsonName(), PeopleRefusal.CELL_LOST_ZEROS);
        }
    }

    private List<CareNeedEntry> needs(@Nullable String text, Findings findings) {
        var needs = new ArrayList<CareNeedEntry>();
        for (var part : text == null ? new String[0] : text.split("[;；\\n]", -1)) {
            if (part.isBlank()) {
                continue;
            }
            var matcher = NEED.matcher(part.strip());
            var until = matcher.matches() ? Days.read(matcher.group(2)) : Optional.<java.time.LocalDate>empty();
            if (until.isEmpty()) {
                findings.add(ImportField.CARE_NEEDS.jsonName(), PeopleRefusal.NEED_NOT_UNDERSTOOD);
            } else {
                needs.add(new CareNeedEntry(
                        words.meaning(Vocabulary.CARE_NEED, matcher.group(1)),
                        until.get().toString()));
            }
        }
        return needs;
    }

    /// Rows with the same number of household belong together, whatever sort of number that is.
    private static @Nullable HouseholdEntry household(@Nullable String number, String area, @Nullable String door) {
        if (number == null) {
            return null;
        }
        return new HouseholdEntry(idOf(number, area), area, door, null);
    }

    private static String idOf(String number, String area) {
        try {
            return UUID.fromString(number).toString();
        } catch (IllegalArgumentException ownNumber) {
            return UUID.nameUUIDFromBytes((area + "|" + number).getBytes(StandardCharsets.UTF_8))
                    .toString();
        }
    }
}
