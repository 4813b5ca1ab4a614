package org.lianfang.people.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lianfang.people.usecase.ARegister.GRID;
import static org.lianfang.people.usecase.ARegister.OTHER_VILLAGE;
import static org.lianfang.people.usecase.ARegister.VILLAGE;
import static org.lianfang.people.usecase.ARegister.aResident;
import static org.lianfang.people.usecase.ARegister.entry;
import static org.lianfang.people.usecase.ARegister.idOf;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Refusal.FieldRefusal;
import org.lianfang.kernel.write.Fate;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.model.ResidentEntry.CareNeedEntry;
import org.lianfang.people.model.ResidentEntry.HouseholdEntry;
import org.lianfang.support.DatabaseCopy;

class RegisteringResidentsTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private final ARegister register = new ARegister(database);

    @Test
    void people_behind_the_same_door_become_one_household_and_both_are_counted() {
        register.around.areas.add(AreaKey.of("430903106210"));
        var village = AreaKey.of("430903106210");
        register.register(aResident("王小明", village, "5组12号"), aResident("李丽", village, "５组１２户"));
        assertThat(register.around.counted("people.residents", village)).isEqualTo(2);
        assertThat(register.around.counted("people.households", village)).isEqualTo(1);
        register.register(aResident("王小红", village, "5-12"));
        assertThat(register.around.counted("people.households", village)).isEqualTo(1);
        assertThat(register.in(village, () -> register.listing.list(village, null, 10)))
                .extracting(ResidentLine::householdId)
                .hasSize(3)
                .containsOnly(register.in(village, () -> register.listing.list(village, null, 1))
                        .getFirst()
                        .householdId());
    }

    @Test
    void sending_the_same_batch_again_changes_nothing() {
        var batch = IntStream.range(0, 500)
                .mapToObj(number -> aResident("重复" + number, GRID, "9栋" + number))
                .toArray(ResidentEntry[]::new);
        assertThat(register.register(batch)).containsOnly(Fate.ACCEPTED);
        var counted = register.around.counted("people.residents", GRID);
        assertThat(register.register(batch)).containsOnly(Fate.DUPLICATE);
        assertThat(register.around.counted("people.residents", GRID)).isEqualTo(counted);
    }

    @Test
    void the_same_batch_ten_times_in_parallel_is_taken_in_once() throws Exception {
        var household = Ids.next().toString();
        var batch = IntStream.range(0, 100)
                .mapToObj(number -> inHousehold("并行" + number, household, VILLAGE))
                .toArray(ResidentEntry[]::new);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 10)
                    .mapToObj(turn -> callers.submit(() -> new ARegister(database).register(batch)))
                    .toList();
            var accepted = new ArrayList<Fate>();
            for (var answer : answers) {
                assertThat(answer.get()).allMatch(fate -> fate.equals(Fate.ACCEPTED) || fate.equals(Fate.DUPLICATE));
                answer.get().stream().filter(Fate.ACCEPTED::equals).forEach(accepted::add);
            }
            assertThat(accepted).hasSize(100);
        }
    }

    @Test
    void one_bad_entry_of_five_hundred_does_not_stop_the_others() {
        var batch = IntStream.range(0, 500)
                .mapToObj(number -> aResident(number == 250 ? "" : "好人" + number, VILLAGE, "3栋" + number))
                .toArray(ResidentEntry[]::new);
        var fates = register.register(batch);
        assertThat(fates).filteredOn(Fate.ACCEPTED::equals).hasSize(499);
        assertThat(fields(fates.get(250))).containsExactly("/name kernel/field-missing");
    }

    @Test
    void somebody_who_is_registered_is_not_registered_twice() {
        assertThat(register.register(aResident("张三", "11010519491231002X", null)))
                .containsExactly(Fate.ACCEPTED);
        var again = register.register(aResident("张三", "11010519491231002x", null));
        assertThat(codeOf(again.getFirst())).isEqualTo("people/registered-already");
    }

    @Test
    void nobody_is_registered_outside_the_area_or_where_there_is_no_village() {
        var outside = register.in(
                VILLAGE, () -> register.registering.register(List.of(aResident("外人", OTHER_VILLAGE, "1号"))));
        assertThat(codeOf(outside.getFirst())).isEqualTo("kernel/outside-your-area");
        assertThat(codeOf(register.register(aResident("无处", AreaKey.of("430903106999"), "1号"))
                        .getFirst()))
                .isEqualTo("people/unknown-area");
        assertThat(fields(register.register(aResident("太宽", ARegister.TOWNSHIP, "1号"))
                        .getFirst()))
                .containsExactly("/areaKey people/area-too-wide");
    }

    @Test
    void a_household_outside_the_area_is_not_joined() {
        var household = Ids.next().toString();
        register.register(inHousehold("户主", household, OTHER_VILLAGE));
        var fates = register.in(
                VILLAGE, () -> register.registering.register(List.of(inHousehold("冒名", household, VILLAGE))));
        assertThat(codeOf(fates.getFirst())).isEqualTo("people/unknown-household");
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002Y, people/id-check-character",
        "110105194912310021, people/id-check-character",
        "110105194902300020, people/id-birth-date",
        "1101051949123100, people/id-length",
        "11010519491231A02X, people/id-characters",
    })
    void a_wrong_identity_number_is_refused_with_its_reason(String number, String code) {
        assertThat(fields(register.register(aResident("号码", number, null)).getFirst()))
                .containsExactly("/idNumber " + code);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-02-29, people/date-not-valid",
        "2020-02-04, people/date-in-the-future",
        "1850-01-01, people/date-not-valid",
        "gestern, people/date-not-valid",
    })
    void a_birth_date_that_cannot_be_is_refused(String date, String code) {
        assertThat(fields(register.register(born(date, null)).getFirst())).containsExactly("/birthDate " + code);
    }

    @Test
    void the_twenty_ninth_of_february_of_a_leap_year_is_a_birthday() {
        assertThat(register.register(born("2016-02-29", null))).containsExactly(Fate.ACCEPTED);
    }

    @Test
    void a_birth_date_that_contradicts_the_identity_number_is_refused() {
        assertThat(fields(register.register(born("1949-12-30", "11010519491231002X"))
                        .getFirst()))
                .containsExactly("/birthDate people/birth-date-contradicts-id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; drop table people.resident; --", "<script>alert(1)</script>", "王𬀩", "Ω 🐉 ñ", "a\\b%_{}"})
    void whatever_can_be_seen_is_kept_as_typed(String name) {
        var entry = aResident(name, VILLAGE, name);
        assertThat(register.register(entry)).containsExactly(Fate.ACCEPTED);
        var kept = register.in(VILLAGE, () -> register.stores.residents().find(idOf(entry)))
                .orElseThrow();
        assertThat(kept.person().name()).isEqualTo(name);
    }

    @Test
    void what_nobody_can_see_is_not_kept() {
        var entry = aResident("\u200b王\u200d小\u0000明\ufeff", VILLAGE, "1号");
        assertThat(register.register(entry)).containsExactly(Fate.ACCEPTED);
        var kept = register.in(VILLAGE, () -> register.stores.residents().find(idOf(entry)))
                .orElseThrow();
        assertThat(kept.person().name()).isEqualTo("王小明");
    }

    @Test
    void a_name_of_a_thousand_characters_is_refused_at_its_field() {
        assertThat(fields(register.register(aResident("名".repeat(1000), VILLAGE, "1号"))
                        .getFirst()))
                .containsExactly("/name kernel/text-too-long");
    }

    @Test
    void a_person_without_papers_and_telephone_is_registered() {
        var entry = aResident("无名氏", VILLAGE, "祠堂旁边");
        assertThat(register.register(entry)).containsExactly(Fate.ACCEPTED);
    }

    @Test
    void a_care_need_that_is_over_is_refused_and_one_that_goes_on_is_kept() {
        var over = withNeed("2020-02-02");
        assertThat(fields(register.register(over).getFirst()))
                .containsExactly("/careNeeds/0/until people/care-need-expired");
        var entry = withNeed("2020-02-29");
        assertThat(register.register(entry)).containsExactly(Fate.ACCEPTED);
        assertThat(register.in(VILLAGE, () -> register.stores.needs().of(idOf(entry), Surroundings.TODAY)))
                .hasSize(1);
    }

    @Test
    void what_identifies_a_person_is_sealed_in_the_database_and_masked_in_lists() {
        var entry = aResident("秘密", "440524188001010014", "13800138000");
        register.register(entry);
        var kept = database.owner()
                .sql("select resident::text from people.resident where id = :id")
                .param("id", idOf(entry))
                .query(String.class)
                .single();
        assertThat(kept).doesNotContain("440524188001010014").doesNotContain("13800138000");
        assertThat(register.in(VILLAGE, () -> register.listing.list(VILLAGE, null, 200)))
                .filteredOn(line -> line.id().equals(idOf(entry)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.phoneMasked()).isEqualTo("138****8000");
                    assertThat(line.idNumberMasked()).contains("*").doesNotContain("18800101");
                });
    }

    private static ResidentEntry born(String date, @org.jspecify.annotations.Nullable String idNumber) {
        return new ResidentEntry(
                Ids.next().toString(),
                "生日",
                null,
                date,
                null,
                idNumber,
                null,
                null,
                VILLAGE.toString(),
                null,
                "1号",
                null,
                null,
                null,
                null);
    }

    private static ResidentEntry withNeed(String until) {
        return new ResidentEntry(
                Ids.next().toString(),
                "老人",
                null,
                null,
                null,
                null,
                null,
                null,
                VILLAGE.toString(),
                null,
                "1号",
                null,
                List.of(new CareNeedEntry("ALONE_ELDERLY", until)),
                null,
                null);
    }

    private static ResidentEntry inHousehold(String name, String household, AreaKey area) {
        var plain = entry(Ids.next(), name, area, "", null, null);
        return new ResidentEntry(
                plain.id(),
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new HouseholdEntry(household, area.toString(), "7组7号", null),
                null,
                null,
                null);
    }

    private static String codeOf(Fate fate) {
        return refusalOf(fate).reason().code();
    }

    private static List<String> fields(Fate fate) {
        return refusalOf(fate).fields().stream()
                .map((FieldRefusal field) ->
                        field.pointer() + " " + field.reason().code())
                .toList();
    }

    private static Refusal refusalOf(Fate fate) {
        return ((Fate.Refused) fate).why();
    }
}
