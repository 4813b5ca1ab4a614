package org.lianfang.people.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.people.usecase.ARegister.OTHER_VILLAGE;
import static org.lianfang.people.usecase.ARegister.VILLAGE;
import static org.lianfang.people.usecase.ARegister.aResident;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.HouseholdEntry;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.privacy.Purpose;
import org.lianfang.support.DatabaseCopy;

class ChangingTheRegisterTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private final ARegister register = new ARegister(database);

    @Test
    void what_comes_back_masked_stays_as_it_was() {
        var id = register.registered(aResident("甲", "440524188001010014", "13800138000"));
        var shown = read(id);
        assertThat(shown.phone()).contains("*");
        var saved = edit(shown, "甲乙", shown.phone(), shown.idNumber(), shown.version());
        assertThat(saved.name()).isEqualTo("甲乙");
        var opened = register.in(
                VILLAGE,
                () -> register.unmasking.open(id, Set.of(Unmasking.Field.values()), Purpose.CORRECT_RECORD, "核对"));
        assertThat(opened).containsEntry("phone", "13800138000").containsEntry("idNumber", "440524188001010014");
        assertThat(register.around.acts).anySatisfy(act -> {
            assertThat(act.action()).isEqualTo("people.unmask");
            assertThat(act.purpose()).isEqualTo("CORRECT_RECORD");
        });
    }

    @Test
    void a_stale_write_is_refused_with_both_values() {
        var shown = read(register.registered(aResident("旧名", VILLAGE, "1号")));
        edit(shown, "先到", null, null, shown.version());
        assertThatThrownBy(() -> edit(shown, "后到", null, null, shown.version()))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason().code()).isEqualTo("people/stale-write");
                    assertThat(refusal.params().get("yours"))
                            .isInstanceOfSatisfying(
                                    ResidentEntry.class,
                                    yours -> assertThat(yours.name()).isEqualTo("后到"));
                    assertThat(refusal.params().get("theirs"))
                            .isInstanceOfSatisfying(
                                    ResidentView.class,
                                    theirs -> assertThat(theirs.name()).isEqualTo("先到"));
                });
        assertThat(read(shown.id()).name()).isEqualTo("先到");
    }

    @Test
    void a_new_name_is_found_and_the_old_one_no_longer() {
        var shown = read(register.registered(aResident("司徒旧", VILLAGE, "1号")));
        edit(shown, "司徒新", null, null, shown.version());
        assertThat(register.namesFound("司徒新", VILLAGE)).hasSize(1);
        assertThat(register.namesFound("司徒旧", VILLAGE)).isEmpty();
    }

    @Test
    void who_moves_to_another_village_is_counted_and_found_there_with_the_running_measure() {
        register.around.activate();
        var id = register.registered(aResident("搬家人", VILLAGE, "2号"));
        register.in(VILLAGE, () -> register.ordering.order(HomeMeasuresTests.returnee(id, "2020-02-01")));
        var shown = read(id);
        register.in(ARegister.TOWNSHIP, () -> register.editing.edit(id, moved(shown, OTHER_VILLAGE, "4号")));
        assertThat(register.namesFound("搬家人", OTHER_VILLAGE)).hasSize(1);
        assertThat(register.namesFound("搬家人", VILLAGE)).isEmpty();
        for (var indicator : Set.of("people.residents", "people.households", "people.under-measure")) {
            for (var village : Set.of(VILLAGE, OTHER_VILLAGE)) {
                assertThat(register.around.counted(indicator, village))
                        .as(indicator)
                        .isNotNegative();
            }
        }
        assertThat(register.around.counted("people.residents", OTHER_VILLAGE)).isEqualTo(1);
        assertThat(read(id).measures()).hasSize(1);
    }

    @Test
    void nobody_is_moved_to_where_the_caller_may_not_go_and_nobody_else_is_read() {
        var shown = read(register.registered(aResident("留下", VILLAGE, "3号")));
        assertThatThrownBy(() -> register.in(
                        VILLAGE, () -> register.editing.edit(shown.id(), moved(shown, OTHER_VILLAGE, "4号"))))
                .hasMessage("kernel/outside-your-area");
        assertThatThrownBy(() -> register.in(OTHER_VILLAGE, () -> register.reading.read(shown.id())))
                .hasMessage("people/unknown-resident");
        assertThatThrownBy(() -> register.in(
                        OTHER_VILLAGE,
                        () -> register.unmasking.open(
                                shown.id(), Set.of(Unmasking.Field.PHONE), Purpose.CONTACT_PERSON, "")))
                .hasMessage("people/unknown-resident");
    }

    @Test
    void leaving_has_a_day_between_coming_and_today() {
        var id = register.registered(aResident("去", VILLAGE, "6号"));
        assertThatThrownBy(() -> leave(id, LocalDate.of(2020, 2, 4))).hasMessage("people/date-in-the-future");
        assertThatThrownBy(() -> leave(id, LocalDate.of(2020, 2, 2))).hasMessage("people/left-before-coming");
        leave(id, LocalDate.of(2020, 2, 3));
        assertThatThrownBy(() -> leave(id, null)).hasMessage("people/has-left");
        assertThat(read(id).leftOn()).isEqualTo("2020-02-03");
    }

    @Test
    void a_household_takes_its_members_along_and_the_recount_agrees() {
        var from = AreaKey.of("430903106301");
        var to = AreaKey.of("430903106302");
        register.around.areas.add(from);
        register.around.areas.add(to);
        var one = register.registered(aResident("父", from, "8组8号"));
        register.registered(aResident("子", from, "8组8号"));
        var household = read(one).householdId();
        var shown = register.in(from, () -> register.households.read(household));
        assertThat(shown.members()).hasSize(2);
        register.in(
                ARegister.TOWNSHIP,
                () -> register.households.edit(
                        household, new HouseholdEntry(null, to.toString(), "9组9号", null, null, shown.version())));
        assertThat(register.namesFound("9组9号", to)).containsExactlyInAnyOrder("父", "子");
        for (var area : Set.of(from, to)) {
            for (var indicator : Set.of("people.residents", "people.households")) {
                assertThat(register.around.counted(indicator, area))
                        .as(indicator + area)
                        .isEqualTo(register.recounted(indicator, area));
            }
        }
        assertThat(register.around.counted("people.residents", to)).isEqualTo(2);
        assertThatThrownBy(() -> register.in(
                        to,
                        () -> register.households.edit(
                                household, new HouseholdEntry(null, to.toString(), "1号", null, null, shown.version()))))
                .hasMessage("people/stale-write");
    }

    @Test
    void people_of_a_merged_area_go_on_in_its_successor_once() {
        var ended = AreaKey.of("430903106401");
        var grid = AreaKey.of("430903106401002");
        var successor = AreaKey.of("430903106402");
        var gridThere = AreaKey.of("430903106402002");
        register.around.areas.addAll(Set.of(ended, grid));
        register.around.activate();
        var one = register.registered(aResident("合并一", ended, "1号"));
        register.registered(aResident("合并二", grid, "2号"));
        register.in(ended, () -> register.ordering.order(HomeMeasuresTests.returnee(one, "2020-02-01")));
        register.around.areas.removeAll(Set.of(ended, grid));
        register.around.areas.addAll(Set.of(successor, gridThere));
        for (var turn = 0; turn < 2; turn++) {
            register.in(AreaKey.NATION, () -> {
                register.following.follow(ended, List.of(successor));
                register.following.follow(grid, List.of(gridThere));
                return successor;
            });
        }
        assertThat(register.namesFound("合并", successor)).containsExactlyInAnyOrder("合并一", "合并二");
        assertThat(register.namesFound("合并", gridThere)).containsExactly("合并二");
        assertThat(register.around.counted("people.residents", ended)).isZero();
        assertThat(register.around.counted("people.households", gridThere)).isEqualTo(1);
        for (var area : Set.of(ended, grid, successor, gridThere)) {
            for (var indicator : Set.of("people.residents", "people.households", "people.under-measure")) {
                assertThat(register.around.counted(indicator, area))
                        .as(indicator + area)
                        .isEqualTo(register.recounted(indicator, area));
            }
        }
    }

    @Test
    void when_nobody_can_tell_who_went_where_they_are_found_in_the_area_around_all_successors() {
        var ended = AreaKey.of("430903106601001");
        var around = AreaKey.of("430903106601");
        register.around.areas.add(ended);
        register.registered(aResident("分开", ended, "1号"));
        register.in(AreaKey.NATION, () -> {
            register.following.follow(ended, List.of(AreaKey.of("430903106601002"), AreaKey.of("430903106601003")));
            return ended;
        });
        assertThat(register.in(around, () -> register.listing.list(around, null, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.areaKey()).isEqualTo(around));
    }

    private ResidentView read(UUID id) {
        return register.in(ARegister.TOWNSHIP, () -> register.reading.read(id));
    }

    private void leave(UUID id, @Nullable LocalDate on) {
        register.in(VILLAGE, () -> {
            register.leaving.leave(id, on, "搬走");
            return id;
        });
    }

    private ResidentView edit(
            ResidentView shown, String name, @Nullable String phone, @Nullable String idNumber, int version) {
        var entry = new ResidentEntry(
                null,
                name,
                null,
                null,
                idNumber == null ? null : "CN_ID",
                idNumber,
                phone,
                null,
                shown.areaKey().toString(),
                shown.householdId().toString(),
                shown.door(),
                null,
                null,
                null,
                version);
        return register.in(ARegister.TOWNSHIP, () -> register.editing.edit(shown.id(), entry));
    }

    private static ResidentEntry moved(ResidentView shown, AreaKey area, String door) {
        return new ResidentEntry(
                null,
                shown.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                area.toString(),
                shown.householdId().toString(),
                door,
                null,
                null,
                null,
                shown.version());
    }
}
