package org.lianfang.testing.usecase;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.testing.model.FormField;
import org.lianfang.testing.model.FormNumber;
import org.lianfang.testing.model.Guest;
import org.lianfang.testing.model.PaperForm;
import org.lianfang.testing.model.PersonEntry;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.model.TubeCode;

/// What the columns and words of a spreadsheet with keyed-in forms mean.
///
/// @param headers of all columns, in order
/// @param columns from 0
record FormSheet(List<String> headers, Map<FormField, Integer> columns) {

    private static final Map<FormField, Set<String>> HEADERS = new EnumMap<>(Map.ofEntries(
            Map.entry(FormField.FORM, Set.of("表号", "表號", "登记表编号", "登記表編號", "form", "form number", "sheet")),
            Map.entry(FormField.LINE, Set.of("行号", "行號", "序号", "序號", "line", "no", "no.")),
            Map.entry(FormField.TUBE, Set.of("管号", "管號", "管码", "管碼", "采样管", "採樣管", "tube", "tube code", "barcode")),
            Map.entry(FormField.DAY, Set.of("日期", "采样日期", "採樣日期", "day", "date")),
            Map.entry(FormField.TIME, Set.of("时间", "時間", "采样时间", "採樣時間", "time")),
            Map.entry(FormField.NAME, Set.of("姓名", "name")),
            Map.entry(
                    FormField.PHONE, Set.of("电话", "電話", "手机号", "手機號", "手机号码", "手機號碼", "phone", "telephone", "mobile")),
            Map.entry(FormField.ID_KIND, Set.of("证件类型", "證件類型", "id kind", "paper", "document type")),
            Map.entry(
                    FormField.ID_NUMBER,
                    Set.of(
                            "身份证号",
                            "身份證號",
                            "身份证号码",
                            "證件號碼",
                            "证件号码",
                            "证件号",
                            "id number",
                            "identity number",
                            "document number")),
            Map.entry(FormField.SINGLE, Set.of("单采", "單採", "single")),
            Map.entry(FormField.SEALED, Set.of("封管时间", "封管時間", "sealed", "sealed at"))));
    private static final Map<String, Guest.Paper> PAPERS = Map.ofEntries(
            Map.entry("身份证", Guest.Paper.CN_ID),
            Map.entry("身份證", Guest.Paper.CN_ID),
            Map.entry("居民身份证", Guest.Paper.CN_ID),
            Map.entry("identity card", Guest.Paper.CN_ID),
            Map.entry("护照", Guest.Paper.PASSPORT),
            Map.entry("護照", Guest.Paper.PASSPORT),
            Map.entry("passport", Guest.Paper.PASSPORT),
            Map.entry("港澳通行证", Guest.Paper.HK_MO_PERMIT),
            Map.entry("港澳居民来往内地通行证", Guest.Paper.HK_MO_PERMIT),
            Map.entry("回鄉證", Guest.Paper.HK_MO_PERMIT),
            Map.entry("hk/mo permit", Guest.Paper.HK_MO_PERMIT),
            Map.entry("台胞证", Guest.Paper.TW_PERMIT),
            Map.entry("台胞證", Guest.Paper.TW_PERMIT),
            Map.entry("台湾居民来往大陆通行证", Guest.Paper.TW_PERMIT),
            Map.entry("tw permit", Guest.Paper.TW_PERMIT),
            Map.entry("无", Guest.Paper.NONE),
            Map.entry("無", Guest.Paper.NONE),
            Map.entry("none", Guest.Paper.NONE));
    private static final Set<String> YES = Set.of("是", "单采", "單採", "yes", "y", "true", "1", "x", "✓", "√");
    private static final Set<FormField> NEEDED =
            EnumSet.of(FormField.FORM, FormField.LINE, FormField.TUBE, FormField.TIME);
    private static final Set<FormField> PERSON = EnumSet.of(FormField.NAME, FormField.PHONE, FormField.ID_NUMBER);
    private static final int LONGEST_LINE = 4;

    /// @param chosen what each column means, by its place, where people have said it; by the headers when absent
    static FormSheet of(SheetRow header, @Nullable List<String> chosen) {
        var headers = header.cells().stream().map(SheetCell::text).toList();
        var columns = new EnumMap<FormField, Integer>(FormField.class);
        for (var column = 0; column < headers.size(); column++) {
            var field = chosen == null
                    ? meaning(folded(headers.get(column)))
                    : column < chosen.size() ? chosen(chosen.get(column)) : null;
            if (field != null) {
                columns.putIfAbsent(field, column);
            }
        }
        return new FormSheet(headers, columns);
    }

    private static @Nullable FormField meaning(String header) {
        return HEADERS.entrySet().stream()
                .filter(known -> known.getValue().contains(header))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable FormField chosen(String name) {
        if (name.isBlank()) {
            return null;
        }
        return Arrays.stream(FormField.values())
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> TestingRefusal.CHOICE_NOT_VALID.with("choices", List.of(FormField.values())));
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `testing/form-columns-missing`
    void requireColumns() {
        if (!columns.keySet().containsAll(NEEDED) || columns.keySet().stream().noneMatch(PERSON::contains)) {
            throw TestingRefusal.FORM_COLUMNS_MISSING.with();
        }
    }

    @Nullable
    FormField fieldOf(int column) {
        return columns.entrySet().stream()
                .filter(known -> known.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /// What the mapped cells of a row say: for a preview.
    Map<FormField, String> values(SheetRow row) {
        var values = new LinkedHashMap<FormField, String>();
        columns.forEach((field, column) -> values.put(field, row.cell(column).text()));
        return values;
    }

    /// A row as far as it can be read without knowing the form.
    ///
    /// @param at time of sampling in the clock of the form's area
    /// @param sealed when its tube was sealed; absent when the row does not say it
    record Read(
            FormNumber form,
            int line,
            TubeCode tube,
            LocalDateTime at,
            @Nullable LocalDateTime sealed,
            boolean single,
            PersonEntry person) {

        /// Who was sampled is personal.
        @Override
        public String toString() {
            return "Read[" + form + " " + line + "]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal with what is wrong with the row
    Read read(SheetRow row) {
        var at = FormTimes.read(text(row, FormField.DAY), cell(row, FormField.TIME));
        var sealed = text(row, FormField.SEALED).isEmpty()
                ? null
                : FormTimes.read(at.toLocalDate().toString(), cell(row, FormField.SEALED));
        return new Read(
                FormNumber.of(text(row, FormField.FORM)),
                line(text(row, FormField.LINE)),
                TubeCode.of(text(row, FormField.TUBE)),
                at,
                sealed,
                YES.contains(folded(text(row, FormField.SINGLE))),
                person(row));
    }

    /// The tube that a row speaks of, also when something else is wrong with it.
    Optional<TubeCode> tubeOf(SheetRow row) {
        try {
            return Optional.of(TubeCode.of(text(row, FormField.TUBE)));
        } catch (Refusal noCode) {
            return Optional.empty();
        }
    }

    private PersonEntry person(SheetRow row) {
        var kind = folded(text(row, FormField.ID_KIND));
        var paper = kind.isEmpty() ? null : PAPERS.get(kind);
        if (!kind.isEmpty() && paper == null) {
            throw TestingRefusal.CHOICE_NOT_VALID.with("choices", List.of(Guest.Paper.values()));
        }
        var person = new PersonEntry(
                null,
                null,
                text(row, FormField.NAME),
                text(row, FormField.PHONE),
                paper,
                text(row, FormField.ID_NUMBER));
        // says what is wrong with it before anything is asked of the database
        person.read();
        return person;
    }

    private static int line(String text) {
        if (text.isEmpty()
                || text.length() > LONGEST_LINE
                || !text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            throw TestingRefusal.NUMBER_NOT_VALID.with(Map.of("field", "line", "least", 1, "most", PaperForm.LINES));
        }
        return Integer.parseInt(text);
    }

    private SheetCell cell(SheetRow row, FormField field) {
        var column = columns.get(field);
        return column == null ? SheetCell.EMPTY : row.cell(column);
    }

    private String text(SheetRow row, FormField field) {
        return cell(row, field).text().strip();
    }

    /// The cells of a row as wide as the header.
    List<String> cells(SheetRow row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < headers.size(); column++) {
            cells.add(row.cell(column).text());
        }
        return cells;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
