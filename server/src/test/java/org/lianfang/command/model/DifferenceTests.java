package org.lianfang.command.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DifferenceTests {

    private static final ReportDefinition DEFINITION = new ReportDefinition(
            1,
            List.of(new ReportDefinition.Section(
                    "gates",
                    List.of(
                            new ReportDefinition.Figure("gates.vehicles", "vehicle-turns", "/desk"),
                            new ReportDefinition.Figure("gates.persons", "person-turns", "/desk")))),
            List.of("gates.vehicles"),
            List.of("gates.vehicles"));

    private final ReportContent signed = ReportsForTests.ofYiyang(DEFINITION);

    @Test
    void equal_reports_differ_in_nothing() {
        assertThat(Difference.between(signed, ReportsForTests.ofYiyang(DEFINITION)))
                .isEmpty();
    }

    @Test
    void one_corrected_figure_is_named_with_both_values() {
        var corrected = ReportsForTests.with(signed, "gates.vehicles", 28_430);

        assertThat(Difference.between(signed, corrected))
                .containsExactly(new Difference("gates.vehicles", Difference.Span.DAY, null, 28_431, 28_430));
    }

    @Test
    void a_sub_area_that_disappears_counts_as_zero() {
        var fewer = new ReportContent(
                1,
                signed.area(),
                signed.day(),
                true,
                signed.response(),
                signed.sections(),
                signed.byArea().subList(0, 5),
                signed.late());

        assertThat(Difference.between(signed, fewer)).hasSize(2).allSatisfy(difference -> {
            assertThat(difference.area()).extracting(Place::name).isEqualTo("沅江市");
            assertThat(difference.before()).isPositive();
            assertThat(difference.after()).isZero();
        });
    }
}
