package org.lianfang.response.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords.Begins;
import org.lianfang.response.Response;
import org.lianfang.response.RulePack;

class RetentionClocksTests {

    private static final String CROSSINGS = "gates.crossings";
    private static final String REGISTER = "people.register";
    private static final AreaKey CITY = AreaKey.of("4309");
    private static final AreaKey COUNTY = AreaKey.of("430902");
    private static final AreaKey VILLAGE = AreaKey.of("430902001200");
    private static final AreaKey ELSEWHERE = AreaKey.of("430802001200");

    @Test
    void a_record_is_kept_on_its_day_and_for_the_days_of_the_rule_after_it() {
        var clocks = on("2020-02-24", active(CITY, 21));

        assertThat(clocks.kept(CROSSINGS, VILLAGE)).map(Kept::from).contains(LocalDate.parse("2020-02-03"));
    }

    @Test
    void a_day_begins_in_the_zone_of_its_response() {
        var clocks = new RetentionClocks(List.of(active(CITY, 21)), Instant.parse("2020-02-23T16:00:00Z"));

        assertThat(clocks.kept(CROSSINGS, VILLAGE))
                .hasValueSatisfying(kept -> assertThat(kept.since()).isEqualTo("2020-02-02T16:00:00Z"));
    }

    @Test
    void where_there_has_never_been_a_response_nothing_is_forgotten() {
        var clocks = on("2020-02-24", active(CITY, 21));

        assertThat(clocks.kept(CROSSINGS, ELSEWHERE)).isEmpty();
        assertThat(clocks.over(CROSSINGS, Begins.OWN_DAY, List.of(VILLAGE, ELSEWHERE)))
                .extracting(Kept::area)
                .containsExactly(VILLAGE);
    }

    @Test
    void while_the_rules_of_an_active_response_say_nothing_nothing_is_forgotten() {
        var clocks = on("2020-06-01", ended(COUNTY, 21, "2020-02-10"), active(CITY, null));

        assertThat(clocks.kept(CROSSINGS, VILLAGE)).isEmpty();
    }

    @Test
    void of_two_responses_on_the_same_ground_the_longer_clock_holds_until_its_own_records_are_over() {
        var before = ended(COUNTY, 60, "2020-03-01");
        var now = active(CITY, 21);

        assertThat(on("2020-04-30", before, now).kept(CROSSINGS, VILLAGE))
                .map(Kept::from)
                .contains(LocalDate.parse("2020-03-01"));
        assertThat(on("2020-05-01", before, now).kept(CROSSINGS, VILLAGE))
                .map(Kept::from)
                .contains(LocalDate.parse("2020-04-10"));
    }

    @Test
    void a_response_in_a_part_of_an_area_has_a_say_about_the_whole_but_not_about_other_parts() {
        var clocks = on("2020-04-01", ended(CITY, 21, "2020-03-20"), active(COUNTY, 60));

        assertThat(clocks.kept(CROSSINGS, CITY)).map(Kept::from).contains(LocalDate.parse("2020-02-01"));
        assertThat(clocks.kept(CROSSINGS, AreaKey.of("430903")))
                .map(Kept::from)
                .contains(LocalDate.parse("2020-03-11"));
    }

    @Test
    void what_came_late_is_forgotten_by_the_clock_of_the_response_that_ended_last() {
        var clocks = on("2020-08-01", ended(CITY, 60, "2020-03-01"), ended(COUNTY, 21, "2020-04-01"));

        assertThat(clocks.kept(CROSSINGS, VILLAGE)).map(Kept::from).contains(LocalDate.parse("2020-07-11"));
    }

    @Test
    void what_has_no_earlier_end_begins_with_the_stand_down() {
        var response = ended(CITY, 90, "2020-03-01");

        assertThat(on("2020-05-30", response).over(REGISTER, Begins.STAND_DOWN, List.of(VILLAGE)))
                .isEmpty();
        assertThat(on("2020-05-31", response).over(REGISTER, Begins.STAND_DOWN, List.of(VILLAGE)))
                .hasSize(1);
        assertThat(on("2020-03-02", response).forgottenOn(REGISTER, VILLAGE)).contains(LocalDate.parse("2020-05-31"));
    }

    @Test
    void a_new_response_on_the_same_ground_stops_the_clock_of_the_stand_down() {
        var clocks = on("2020-08-01", ended(CITY, 90, "2020-03-01"), active(COUNTY, 90));

        assertThat(clocks.over(REGISTER, Begins.STAND_DOWN, List.of(VILLAGE))).isEmpty();
        assertThat(clocks.forgottenOn(REGISTER, VILLAGE)).isEmpty();
        assertThat(clocks.over(REGISTER, Begins.STAND_DOWN, List.of(AreaKey.of("430903001200"))))
                .hasSize(1);
    }

    @Test
    void from_the_shortest_clock_on_everything_is_kept_everywhere() {
        var clocks = on("2020-04-01", active(CITY, 21), active(AreaKey.of("4308"), 60));

        assertThat(clocks.keptEverywhereFrom(CROSSINGS)).contains(LocalDate.parse("2020-03-11"));
        assertThat(clocks.keptEverywhereFrom("people.measures")).isEmpty();
    }

    private static RetentionClocks on(String day, Response... responses) {
        return new RetentionClocks(List.of(responses), Instant.parse(day + "T04:00:00Z"));
    }

    private static Response active(AreaKey area, @Nullable Integer days) {
        return response(area, days, null);
    }

    private static Response ended(AreaKey area, int days, String on) {
        return response(area, days, LocalDate.parse(on));
    }

    private static Response response(AreaKey area, @Nullable Integer days, @Nullable LocalDate stoodDownOn) {
        var value = new RulePack.Value(String.valueOf(days), "d", LocalDate.EPOCH, "for tests");
        var values = days == null
                ? Map.<String, RulePack.Value>of()
                : Map.of(RetentionClocks.ruleOf(CROSSINGS), value, RetentionClocks.ruleOf(REGISTER), value);
        return new Response(
                UUID.randomUUID(),
                "Test",
                "covid-19",
                Response.Level.I,
                area,
                LocalDate.parse("2020-01-24"),
                stoodDownOn,
                ZoneId.of("Asia/Shanghai"),
                new RulePack("covid-19/test", "1", "covid-19", Map.of(), values),
                true);
    }
}
