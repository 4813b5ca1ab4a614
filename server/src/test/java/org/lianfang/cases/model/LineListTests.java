package org.lianfang.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What real line lists are like: each trouble is told, and the rest goes in.
class LineListTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 3, 1);

    private final List<ListRow> rows = new ArrayList<>();

    @Test
    void a_number_that_stands_twice_keeps_the_later_row_out() {
        row(Map.of(ListField.NUMBER, "TJ1", ListField.AGE, "59"));
        row(Map.of(ListField.NUMBER, "tj 1", ListField.AGE, "60"));
        var list = read();
        assertThat(list.cases()).extracting(ListedCase::age).containsExactly("59");
        assertThat(told(list)).containsExactly("3 null NUMBER_TWICE refused");
    }

    @Test
    void a_row_without_a_number_stays_out() {
        row(Map.of(ListField.NUMBER, "NA", ListField.AGE, "59"));
        assertThat(told(read())).containsExactly("2 null ROW_WITHOUT_NUMBER refused");
    }

    @Test
    void an_unknown_infector_is_told_and_the_case_goes_in_without_the_link() {
        row(Map.of(ListField.NUMBER, "TJ1", ListField.INFECTOR, "family of TJ77"));
        var list = read();
        assertThat(list.cases().getFirst().infectors()).isEmpty();
        assertThat(told(list)).containsExactly("2 INFECTOR UNKNOWN_INFECTOR");
        assertThat(list.troubles().getFirst().params()).containsEntry("number", "TJ77");
    }

    @Test
    void two_infectors_in_one_cell_are_both_kept_and_told() {
        row(Map.of(ListField.NUMBER, "TJ1"));
        row(Map.of(ListField.NUMBER, "TJ2"));
        row(Map.of(ListField.NUMBER, "TJ3", ListField.INFECTOR, "colleague of cases TJ1 and tj 2"));
        row(Map.of(ListField.NUMBER, "TJ4", ListField.INFECTOR, "TJ1； TJ1，TJ3"));
        var list = read();
        assertThat(list.cases().get(2).infectors()).containsExactly("TJ1", "tj 2");
        assertThat(list.cases().get(3).infectors()).containsExactly("TJ1", "TJ3");
        assertThat(told(list)).containsExactly("4 INFECTOR SEVERAL_INFECTORS", "5 INFECTOR SEVERAL_INFECTORS");
    }

    @Test
    void nobody_infects_themselves() {
        row(Map.of(ListField.NUMBER, "71", ListField.RELATED, "66, 71"));
        row(Map.of(ListField.NUMBER, "66"));
        var list = read();
        assertThat(list.cases().getFirst().related()).containsExactly("66");
        assertThat(told(list)).containsExactly("2 RELATED INFECTED_BY_ITSELF");
    }

    @Test
    void a_source_in_words_is_no_infector_and_no_trouble() {
        row(Map.of(ListField.NUMBER, "TJ1", ListField.INFECTOR, "shopping in mall"));
        row(Map.of(ListField.NUMBER, "TJ2", ListField.INFECTOR, "unknown"));
        var list = read();
        assertThat(list.cases()).extracting(ListedCase::told).containsExactly("shopping in mall", "");
        assertThat(list.troubles()).isEmpty();
    }

    @Test
    void an_age_that_is_a_range_is_kept_as_written() {
        row(Map.of(ListField.NUMBER, "1", ListField.AGE, "50s"));
        row(Map.of(ListField.NUMBER, "2", ListField.AGE, "30-39"));
        row(Map.of(ListField.NUMBER, "3", ListField.AGE, "0.5"));
        row(Map.of(ListField.NUMBER, "4", ListField.AGE, "abc"));
        row(Map.of(ListField.NUMBER, "5", ListField.AGE, "590"));
        var list = read();
        assertThat(list.cases()).extracting(ListedCase::age).containsExactly("50s", "30-39", "0.5", "", "");
        assertThat(told(list))
                .containsExactly(
                        "2 AGE AGE_NOT_EXACT", "3 AGE AGE_NOT_EXACT", "5 AGE AGE_NOT_READ", "6 AGE AGE_NOT_READ");
    }

    @Test
    void days_are_read_in_all_the_ways_in_which_they_are_written() {
        onset("1", "31/01/2020");
        onset("2", "1/2/2020");
        onset("3", "2020-02-03");
        onset("4", "2020年2月4日");
        onset("5", "43866");
        onset("6", "2020/2/6");
        onset("7", "sometime in May");
        var list = read();
        assertThat(list.cases())
                .extracting(one -> one.days().onset())
                .containsExactly(
                        LocalDate.of(2020, 1, 31),
                        LocalDate.of(2020, 2, 1),
                        LocalDate.of(2020, 2, 3),
                        LocalDate.of(2020, 2, 4),
                        LocalDate.of(2020, 2, 5),
                        LocalDate.of(2020, 2, 6),
                        null);
        assertThat(told(list)).containsExactly("8 ONSET DATE_NOT_READ");
        assertThat(list.days().dayFirst()).isTrue();
    }

    @Test
    void the_month_stands_first_when_the_rest_of_the_list_says_so() {
        onset("1", "01/31/2020");
        onset("2", "1/2/2020");
        var list = read();
        assertThat(list.cases().get(1).days().onset()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(list.days().dayFirst()).isFalse();
        assertThat(list.days().assumed()).isFalse();
    }

    @Test
    void when_nothing_tells_which_stands_first_it_is_said() {
        onset("1", "1/2/2020");
        assertThat(read().days().assumed()).isTrue();
    }

    @Test
    void a_day_that_a_spreadsheet_has_turned_round_is_left_out_with_what_was_probably_meant() {
        onset("1", "29/01/2020");
        onset("2", "30/01/2020");
        onset("3", "2009-02-20");
        onset("4", "2020-12-24");
        var list = read();
        assertThat(list.cases().get(2).days().onset()).isNull();
        assertThat(told(list)).containsExactly("4 ONSET DATE_NOT_PLAUSIBLE", "5 ONSET DATE_NOT_PLAUSIBLE");
        assertThat(list.troubles().getFirst().params()).containsEntry("maybe", "2020-02-09");
        assertThat(list.troubles().getLast().params()).as("the future").containsEntry("maybe", "–");
    }

    @Test
    void onset_after_confirmation_is_told_and_both_go_in() {
        row(Map.of(ListField.NUMBER, "1", ListField.ONSET, "2020-02-09", ListField.CONFIRMED, "2020-02-05"));
        var list = read();
        assertThat(list.cases().getFirst().days().onset()).isEqualTo(LocalDate.of(2020, 2, 9));
        assertThat(list.cases().getFirst().days().confirmed()).isEqualTo(LocalDate.of(2020, 2, 5));
        assertThat(told(list)).containsExactly("2 ONSET ONSET_AFTER_CONFIRMATION");
    }

    @Test
    void an_exposure_that_ends_before_it_begins_is_left_out() {
        row(Map.of(ListField.NUMBER, "1", ListField.EXPOSED_FROM, "2020-02-09", ListField.EXPOSED_UNTIL, "2020-02-05"));
        var list = read();
        assertThat(list.cases().getFirst().days().exposedFrom()).isNull();
        assertThat(told(list)).containsExactly("2 EXPOSED_FROM EXPOSURE_TURNED_ROUND");
    }

    private void onset(String number, String text) {
        row(Map.of(ListField.NUMBER, number, ListField.ONSET, text));
    }

    private void row(Map<ListField, String> texts) {
        rows.add(new ListRow(rows.size() + 2, new EnumMap<>(texts)));
    }

    private LineList read() {
        return LineList.read(rows, TODAY);
    }

    private static List<String> told(LineList list) {
        return list.troubles().stream()
                .map(one -> one.row() + " " + one.field() + " " + one.reason() + (one.refused() ? " refused" : ""))
                .toList();
    }
}
