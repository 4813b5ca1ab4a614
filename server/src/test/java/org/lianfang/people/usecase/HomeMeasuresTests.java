package org.lianfang.people.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.people.usecase.ARegister.OTHER_VILLAGE;
import static org.lianfang.people.usecase.ARegister.TOWNSHIP;
import static org.lianfang.people.usecase.ARegister.VILLAGE;
import static org.lianfang.people.usecase.ARegister.aResident;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.MeasureEntry;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.lianfang.support.DatabaseCopy;

class HomeMeasuresTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final String MEASURED = "people.under-measure";

    private final ARegister register = new ARegister(database);

    HomeMeasuresTests() {
        register.around.activate();
    }

    @Test
    void the_last_day_and_the_rule_come_from_the_rule_pack_and_the_caller_is_the_issuer() {
        var measure = in(() -> register.ordering.order(returnee(someone(), "2020-02-01")));
        assertThat(measure.order().until()).isEqualTo("2020-02-15");
        assertThat(measure.order().rule()).isEqualTo("covid-19/test 1 people.key-region-returnee.monitoring-days");
        assertThat(measure.order().issuer()).isEqualTo("system");
        assertThat(measure.lapsesOn()).isEqualTo("2020-02-16");
    }

    @Test
    void without_a_rule_a_response_or_evidence_there_is_no_measure() {
        var id = someone();
        var noRule = entry(id, "FEVER_AT_GATE", "38.1 °C", "2020-02-01");
        assertThatThrownBy(() -> in(() -> register.ordering.order(noRule))).hasMessage("people/no-rule");
        assertThatThrownBy(() -> in(() -> register.ordering.order(entry(id, "KEY_REGION_RETURNEE", "", "2020-02-01"))))
                .hasMessage("kernel/fields-not-valid");
        register.around.response = null;
        assertThatThrownBy(() -> in(() -> register.ordering.order(returnee(id, "2020-02-01"))))
                .hasMessage("people/no-response");
    }

    @Test
    void nobody_is_under_two_measures_at_once() {
        var id = someone();
        in(() -> register.ordering.order(returnee(id, "2020-02-01")));
        assertThatThrownBy(() -> in(() -> register.ordering.order(returnee(id, "2020-02-03"))))
                .hasMessage("people/under-measure-already");
    }

    @Test
    void a_batch_is_answered_one_by_one_and_again_changes_nothing() {
        var village = AreaKey.of("430903106501");
        register.around.areas.add(village);
        var good = returnee(register.registered(aResident("批", village, "1号")), "2020-02-01");
        var bad = returnee(Ids.next(), "2020-02-01");
        assertThat(in(() -> register.ordering.order(List.of(good, bad))))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(Fate.ACCEPTED),
                        second -> assertThat(second).isInstanceOf(Fate.Refused.class));
        assertThat(in(() -> register.ordering.order(List.of(good)))).containsExactly(Fate.DUPLICATE);
        assertThat(register.around.counted(MEASURED, village)).isZero();
        assertThat(dayByDay(village)).containsExactlyInAnyOrder("2020-02-01 1", "2020-02-16 -1");
    }

    @Test
    void one_that_is_ended_no_longer_holds_and_the_recount_agrees() {
        var village = AreaKey.of("430903106502");
        register.around.areas.add(village);
        var id = register.registered(aResident("解除", village, "1号"));
        var measure = in(() -> register.ordering.order(returnee(id, "2020-02-01")));
        assertThat(lineOf(id, village).measure()).isNotNull();
        in(() -> {
            register.ending.end(measure.id(), "阴性");
            return measure;
        });
        assertThat(lineOf(id, village).measure()).isNull();
        assertThat(dayByDay(village)).containsExactlyInAnyOrder("2020-02-01 1", "2020-02-03 -1");
        assertThatThrownBy(() -> in(() -> {
                    register.ending.end(measure.id(), "再次");
                    return measure;
                }))
                .hasMessage("people/measure-over");
    }

    @Test
    void measures_lapse_when_the_response_is_stood_down_and_only_once() {
        var village = AreaKey.of("430903106503");
        register.around.areas.add(village);
        var id = register.registered(aResident("终止", village, "1号"));
        in(() -> register.ordering.order(returnee(id, "2020-02-01")));
        for (var turn = 0; turn < 2; turn++) {
            register.in(AreaKey.NATION, () -> {
                register.ending.lapseWithResponse(new UUID(1, 1), LocalDate.of(2020, 2, 3));
                return id;
            });
        }
        assertThat(dayByDay(village)).containsExactlyInAnyOrder("2020-02-01 1", "2020-02-04 -1");
        assertThat(register.in(village, () -> register.reading.read(id)).measures())
                .singleElement()
                .satisfies(measure -> assertThat(measure.endedOn()).isEqualTo("2020-02-03"));
    }

    @Test
    void an_appeal_is_taken_down_once() {
        var measure = in(() -> register.ordering.order(returnee(someone(), "2020-02-01")));
        in(() -> {
            register.ending.appeal(measure.id(), "没有去过武汉");
            return measure;
        });
        assertThatThrownBy(() -> in(() -> {
                    register.ending.appeal(measure.id(), "再次");
                    return measure;
                }))
                .hasMessage("people/appealed-already");
    }

    @Test
    void a_measure_of_another_area_is_neither_seen_nor_ended() {
        var measure = in(() -> register.ordering.order(returnee(someone(), "2020-02-01")));
        assertThatThrownBy(() -> register.in(OTHER_VILLAGE, () -> {
                    register.ending.end(measure.id(), "越界");
                    return measure;
                }))
                .hasMessage("people/unknown-measure");
    }

    @Test
    void gates_recognise_somebody_under_a_measure_by_number_telephone_and_id() {
        var id = register.registered(aResident("标记", "11010519491231002X", "13700001234"));
        in(() -> register.ordering.order(returnee(id, "2020-02-01")));
        var vault = Surroundings.vault();
        var phone = vault.lookup(Vault.Field.PHONE, new Personal<>("+8613700001234"));
        var number = vault.lookup(Vault.Field.ID_NUMBER, new Personal<>("11010519491231002X"));
        var marks = in(() -> register.stores.marks().byMark(LocalDate.of(2020, 2, 10)));
        assertThat(marks)
                .containsKeys(
                        id.toString(),
                        HexFormat.of().formatHex(phone),
                        HexFormat.of().formatHex(number));
        assertThat(in(() -> register.stores.marks().byMark(LocalDate.of(2020, 2, 16))))
                .doesNotContainKey(id.toString());
        assertThat(in(() -> register.stores.marks().find(null, phone))).hasSize(1);
        assertThat(in(() ->
                        register.stores.marks().ending(VILLAGE, LocalDate.of(2020, 2, 15), LocalDate.of(2020, 2, 15))))
                .isNotEmpty();
    }

    static MeasureEntry returnee(UUID resident, String from) {
        return entry(resident, "KEY_REGION_RETURNEE", "返乡报备", from);
    }

    private static MeasureEntry entry(UUID resident, String ground, String evidence, String from) {
        return new MeasureEntry(
                Ids.next().toString(), resident.toString(), "HOME_HEALTH_MONITORING", ground, evidence, from);
    }

    private UUID someone() {
        return register.registered(aResident("某人", VILLAGE, "1号"));
    }

    private ResidentLine lineOf(UUID id, AreaKey area) {
        return register.in(area, () -> register.listing.list(area, null, 50)).stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private <T> T in(Supplier<T> work) {
        return register.in(TOWNSHIP, work);
    }

    /// What the recount finds for measures of an area, after proving that the counters say the same.
    private List<String> dayByDay(AreaKey area) {
        var recounted = new java.util.ArrayList<String>();
        register.in(AreaKey.NATION, () -> {
            register.stores.tallies().each(count -> {
                if (count.area().equals(area) && count.indicator().equals(MEASURED)) {
                    recounted.add(count.day() + " " + count.change());
                }
            });
            return recounted;
        });
        assertThat(register.around.countedByDay(MEASURED, area)).containsExactlyInAnyOrderElementsOf(recounted);
        return recounted;
    }
}
