package org.lianfang.cases.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.people.sheet.SheetCell;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;

/// What the columns of a list of passengers or guests mean, or of a list of those who checked in.
///
/// @param idNumber column from 0; -1 where there is none
record PresenceSheet(int idNumber, int phone, int section, int seatRow, int crew, int place, int from, int to) {

    private static final Set<String> ID_NUMBER = Set.of("身份证号", "身份證號", "证件号码", "證件號碼", "id number", "idnumber");
    private static final Set<String> PHONE = Set.of("电话", "電話", "手机", "手機", "phone", "telephone");
    private static final Set<String> SECTION = Set.of("车厢", "車廂", "舱位", "艙位", "coach", "section", "cabin");
    private static final Set<String> ROW = Set.of("座位", "排", "row", "seat");
    private static final Set<String> CREW = Set.of("乘务", "乘務", "工作人员", "工作人員", "crew");
    /// Lists of passengers name stations too: only what can be nothing else is taken for a venue or a time.
    private static final Set<String> PLACE = Set.of("场所", "場所", "场所名称", "場所名稱", "店名", "venue");

    private static final Set<String> FROM = Set.of("进入时间", "進入時間", "签到时间", "簽到時間", "check in", "check-in");
    private static final Set<String> TO = Set.of("离开时间", "離開時間", "签退时间", "簽退時間", "check out", "check-out");
    private static final Set<String> YES = Set.of("是", "y", "yes", "1", "true");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,5}");

    /// Somebody on the list.
    ///
    /// @param row as the spreadsheet program shows it, from 1
    /// @param seatRow 0 when it is not known
    /// @param place as it was written; empty when the row tells none
    /// @param from as it was written; empty when the row tells none
    record Person(
            int row,
            @Nullable Personal<String> idNumber,
            @Nullable Personal<String> phone,
            int section,
            int seatRow,
            boolean crew,
            String place,
            String from,
            String to) {

        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal when it is no spreadsheet, `cases/list-names-nobody`
    static List<Person> read(Path file) {
        var people = new ArrayList<Person>();
        var sheet = new PresenceSheet[1];
        SheetFile.read(file, row -> {
            if (sheet[0] == null) {
                sheet[0] = of(row);
            } else {
                people.add(sheet[0].person(row));
            }
        });
        if (sheet[0] == null) {
            throw CasesRefusal.LIST_NAMES_NOBODY.with();
        }
        return people;
    }

    private static PresenceSheet of(SheetRow header) {
        var names = header.cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        var sheet = new PresenceSheet(
                column(names, ID_NUMBER),
                column(names, PHONE),
                column(names, SECTION),
                column(names, ROW),
                column(names, CREW),
                column(names, PLACE),
                column(names, FROM),
                column(names, TO));
        if (sheet.idNumber < 0 && sheet.phone < 0) {
            throw CasesRefusal.LIST_NAMES_NOBODY.with();
        }
        return sheet;
    }

    private static int column(List<String> names, Set<String> known) {
        for (var at = 0; at < names.size(); at++) {
            if (known.contains(names.get(at))) {
                return at;
            }
        }
        return -1;
    }

    private Person person(SheetRow row) {
        var number = IdentityNumber.read(text(row, idNumber))
                .map(IdentityNumber::digits)
                .orElse(null);
        var telephone =
                PhoneNumber.read(text(row, phone)).map(PhoneNumber::normalised).orElse(null);
        return new Person(
                row.number(),
                number,
                telephone,
                number(text(row, section)),
                number(text(row, seatRow)),
                YES.contains(text(row, crew).toLowerCase(Locale.ROOT)),
                text(row, place),
                text(row, from),
                text(row, to));
    }

    private static String text(SheetRow row, int column) {
        return column < 0 ? "" : cell(row, column).text().strip();
    }

    private static SheetCell cell(SheetRow row, int column) {
        return row.cell(column);
    }

    /// `12F` is row 12.
    private static int number(String text) {
        var match = DIGITS.matcher(text);
        return match.find() ? Integer.parseInt(match.group()) : 0;
    }
}
