package org.lianfang.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContactsTests {

    private static final int CASE = 0;
    private static final int WIFE = 1;
    private static final int COLLEAGUE = 2;
    private static final int HIS_SON = 3;
    private static final int STRANGER = 4;
    private static final int HOME = 10;
    private static final int OFFICE = 11;
    private static final int OTHER_HOME = 12;
    private static final int STREET = 13;
    private static final int TRAIN = 14;
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final Window WEEK = new Window(0, 7 * DAY);

    private static final SettingRule BY_COACH =
            SettingRule.close(Ground.SAME_VEHICLE).bySeats(SeatRule.sameSection(), Strength.LEAD);

    private static final Rules RULES = Rules.of(Map.of(
            Setting.HOUSEHOLD, SettingRule.close(Ground.LIVING_TOGETHER),
            Setting.WORKPLACE, SettingRule.close(Ground.SAME_ROOM),
            Setting.AIRCRAFT,
                    SettingRule.close(Ground.SAME_VEHICLE)
                            .bySeats(SeatRule.rowsApart(3).withCrew(), Strength.LEAD),
            Setting.OPEN_COACH, SettingRule.close(Ground.SAME_VEHICLE).bySeats(SeatRule.rowsApart(1), Strength.LEAD),
            Setting.SEALED_COACH, BY_COACH,
            Setting.MAP_CELL, SettingRule.lead(Ground.SAME_CELL).fromSeconds(600)));

    private final Presences presences = new Presences(Memory.heap(), 0);

    @Test
    void where_somebody_was_is_told_in_order_cut_at_midnight_and_at_the_window() {
        stay(CASE, OFFICE, 9 * HOUR, 17 * HOUR, Setting.WORKPLACE);
        stay(CASE, HOME, DAY - HOUR, DAY + 2 * HOUR, Setting.HOUSEHOLD);
        stay(WIFE, HOME, 0, DAY, Setting.HOUSEHOLD);

        assertThat(presences.of(CASE, new Window(10 * HOUR, DAY + HOUR)))
                .containsExactly(
                        new Presence(CASE, OFFICE, 10 * HOUR, 17 * HOUR, Setting.WORKPLACE, Seat.UNKNOWN),
                        new Presence(CASE, HOME, DAY - HOUR, DAY, Setting.HOUSEHOLD, Seat.UNKNOWN),
                        new Presence(CASE, HOME, DAY, DAY + HOUR, Setting.HOUSEHOLD, Seat.UNKNOWN));
        assertThat(presences.of(STRANGER, WEEK)).isEmpty();
        assertThat(presences.of(CASE, new Window(5, 5))).isEmpty();
    }

    @Test
    void everybody_is_told_with_ground_time_first_and_last_the_strongest_first() {
        stay(CASE, HOME, 0, 8 * HOUR, Setting.HOUSEHOLD);
        stay(WIFE, HOME, 2 * HOUR, 9 * HOUR, Setting.HOUSEHOLD);
        stay(CASE, OFFICE, 9 * HOUR, 17 * HOUR, Setting.WORKPLACE);
        stay(COLLEAGUE, OFFICE, 16 * HOUR, 18 * HOUR, Setting.WORKPLACE);
        stay(CASE, STREET, 20 * HOUR, 21 * HOUR, Setting.MAP_CELL);
        stay(STRANGER, STREET, 20 * HOUR, 20 * HOUR + 600, Setting.MAP_CELL);
        stay(WIFE, STREET, 20 * HOUR, 20 * HOUR + 599, Setting.MAP_CELL);

        var answer = presences.contactsOf(CASE, WEEK, RULES);

        assertThat(answer.close())
                .containsExactly(
                        contact(WIFE, Setting.HOUSEHOLD, Ground.LIVING_TOGETHER, 2 * HOUR, 8 * HOUR),
                        contact(COLLEAGUE, Setting.WORKPLACE, Ground.SAME_ROOM, 16 * HOUR, 17 * HOUR));
        assertThat(answer.leads()).extracting(Contact::person).containsExactly(STRANGER);
    }

    @Test
    void time_together_goes_on_over_midnight_and_counts_once_however_often_it_was_told() {
        stay(CASE, STREET, DAY - 400, DAY + 400, Setting.MAP_CELL);
        stay(CASE, STREET, DAY - 300, DAY + 300, Setting.MAP_CELL);
        stay(STRANGER, STREET, DAY - 300, DAY + 300, Setting.MAP_CELL);

        assertThat(presences.contactsOf(CASE, WEEK, RULES).leads())
                .extracting(Contact::strongest)
                .containsExactly(
                        new Exposure(Setting.MAP_CELL, Ground.SAME_CELL, Strength.LEAD, 600, DAY - 300, DAY + 300));
    }

    @Test
    void who_arrives_as_the_other_leaves_was_not_met_and_a_moment_fills_its_second() {
        stay(CASE, OFFICE, HOUR, 2 * HOUR, Setting.WORKPLACE);
        stay(WIFE, OFFICE, 2 * HOUR, 3 * HOUR, Setting.WORKPLACE);
        stay(COLLEAGUE, OFFICE, 2 * HOUR - 1, 2 * HOUR - 1, Setting.WORKPLACE);
        stay(STRANGER, OFFICE, 2 * HOUR, 2 * HOUR, Setting.WORKPLACE);

        assertThat(presences.contactsOf(CASE, WEEK, RULES).close())
                .containsExactly(contact(COLLEAGUE, Setting.WORKPLACE, Ground.SAME_ROOM, 2 * HOUR - 1, 2 * HOUR));
    }

    @Test
    void a_visitor_and_who_lives_there_meet_in_a_visit() {
        stay(CASE, HOME, 0, 5 * HOUR, Setting.HOUSEHOLD);
        stay(COLLEAGUE, HOME, HOUR, 2 * HOUR, Setting.VISIT);

        assertThat(presences.contactsOf(CASE, WEEK, RULES).close()).isEmpty();
        assertThat(presences
                        .contactsOf(CASE, WEEK, RULES.with(Setting.VISIT, SettingRule.close(Ground.VISIT)))
                        .close())
                .containsExactly(contact(COLLEAGUE, Setting.VISIT, Ground.VISIT, HOUR, 2 * HOUR));
    }

    @Test
    void in_an_aircraft_three_rows_and_the_crew_meet_and_who_sat_nobody_knows_where_is_a_lead() {
        ride(CASE, new Seat(0, 20, false), Setting.AIRCRAFT);
        ride(1, new Seat(0, 23, false), Setting.AIRCRAFT);
        ride(2, new Seat(0, 16, false), Setting.AIRCRAFT);
        ride(3, new Seat(0, 0, true), Setting.AIRCRAFT);
        ride(4, Seat.UNKNOWN, Setting.AIRCRAFT);

        var answer = presences.contactsOf(CASE, WEEK, RULES);
        assertThat(answer.close()).extracting(Contact::person).containsExactly(1, 3);
        assertThat(answer.leads()).extracting(Contact::person).containsExactly(4);
    }

    @Test
    void in_an_open_coach_neighbouring_bays_meet_in_a_sealed_one_the_whole_coach() {
        ride(CASE, new Seat(5, 7, false), Setting.OPEN_COACH);
        ride(1, new Seat(5, 8, false), Setting.OPEN_COACH);
        ride(2, new Seat(5, 9, false), Setting.OPEN_COACH);
        ride(3, new Seat(6, 7, false), Setting.OPEN_COACH);
        assertThat(presences.contactsOf(CASE, WEEK, RULES).close())
                .extracting(Contact::person)
                .containsExactly(1);
        var asSealed = RULES.with(Setting.OPEN_COACH, BY_COACH);
        assertThat(presences.contactsOf(CASE, WEEK, asSealed).close())
                .extracting(Contact::person)
                .containsExactly(1, 2);
    }

    @Test
    void contacts_of_contacts_count_from_the_first_exposure_until_isolation_and_name_the_strongest_way() {
        stay(CASE, OFFICE, DAY, DAY + HOUR, Setting.WORKPLACE);
        stay(COLLEAGUE, OFFICE, DAY, DAY + HOUR, Setting.WORKPLACE);
        stay(WIFE, OFFICE, DAY, DAY + HOUR, Setting.WORKPLACE);
        stay(COLLEAGUE, OTHER_HOME, DAY + 2 * HOUR, 2 * DAY, Setting.HOUSEHOLD);
        stay(HIS_SON, OTHER_HOME, 0, 3 * DAY, Setting.HOUSEHOLD);
        stay(WIFE, TRAIN, DAY + 5 * HOUR, DAY + 6 * HOUR, Setting.WORKPLACE);
        stay(HIS_SON, TRAIN, DAY + 5 * HOUR, DAY + 6 * HOUR, Setting.WORKPLACE);
        stay(COLLEAGUE, TRAIN, 0, HOUR, Setting.WORKPLACE);
        stay(STRANGER, TRAIN, 0, HOUR, Setting.WORKPLACE);

        var chain = presences.withTheirContacts(CASE, WEEK, RULES, RULES, Isolation.NOBODY);
        assertThat(chain.first().close()).extracting(Contact::person).containsExactly(WIFE, COLLEAGUE);
        var living = contact(HIS_SON, Setting.HOUSEHOLD, Ground.LIVING_TOGETHER, DAY + 2 * HOUR, 2 * DAY);
        assertThat(chain.second()).containsExactly(new SecondContact(living, COLLEAGUE, 2));

        Isolation colleague = person -> person == COLLEAGUE ? DAY + 2 * HOUR : Isolation.NOT_YET;
        var working = contact(HIS_SON, Setting.WORKPLACE, Ground.SAME_ROOM, DAY + 5 * HOUR, DAY + 6 * HOUR);
        assertThat(presences
                        .withTheirContacts(CASE, WEEK, RULES, RULES, colleague)
                        .second())
                .containsExactly(new SecondContact(working, WIFE, 1));
    }

    @Test
    void what_belongs_to_a_forgotten_day_does_not_come_back() {
        stay(CASE, HOME, 0, 2 * DAY, Setting.HOUSEHOLD);
        presences.forgetBefore(DAY + HOUR);
        stay(WIFE, HOME, HOUR, DAY + HOUR, Setting.HOUSEHOLD);

        assertThat(presences.size()).isEqualTo(2);
        assertThat(presences.contactsOf(CASE, WEEK, RULES).close())
                .containsExactly(contact(WIFE, Setting.HOUSEHOLD, Ground.LIVING_TOGETHER, DAY, DAY + HOUR));
    }

    @Test
    void what_cannot_be_is_refused_with_its_values() {
        assertThatThrownBy(() -> new Presence(1, 1, 50, 20, Setting.DESK, Seat.UNKNOWN))
                .hasMessageContaining("from 50 to 20");
        assertThatThrownBy(() -> new Presence(-1, 1, 0, 20, Setting.DESK, Seat.UNKNOWN))
                .hasMessageContaining("Person -1");
        assertThatThrownBy(() -> new Seat(2_048, 1, false)).hasMessageContaining("2048");
        assertThatThrownBy(() -> new Window(9, 8)).hasMessageContaining("end at 8");
    }

    private static Contact contact(int person, Setting setting, Ground ground, long first, long last) {
        return new Contact(person, List.of(new Exposure(setting, ground, Strength.CLOSE, last - first, first, last)));
    }

    private void stay(int person, int place, long from, long to, Setting setting) {
        presences.add(presences.batch().add(new Presence(person, place, from, to, setting, Seat.UNKNOWN)));
    }

    private void ride(int person, Seat seat, Setting setting) {
        presences.add(presences.batch().add(new Presence(person, TRAIN, HOUR, 2 * HOUR, setting, seat)));
    }
}
