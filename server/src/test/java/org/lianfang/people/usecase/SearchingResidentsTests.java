package org.lianfang.people.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lianfang.people.usecase.ARegister.OTHER_VILLAGE;
import static org.lianfang.people.usecase.ARegister.TOWNSHIP;
import static org.lianfang.people.usecase.ARegister.VILLAGE;
import static org.lianfang.people.usecase.ARegister.aResident;
import static org.lianfang.people.usecase.ARegister.entry;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lianfang.kernel.id.Ids;
import org.lianfang.people.model.ResidentEntry;
import org.lianfang.people.store.Tokens.Token;
import org.lianfang.support.DatabaseCopy;

class SearchingResidentsTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final String NAME = "曾國強";

    private final ARegister register = new ARegister(database);

    @BeforeAll
    static void people() {
        new ARegister(database)
                .register(
                        entry(Ids.next(), NAME, VILLAGE, "阳光小区3栋2单元501室", "11010519491231002X", "138 0013 8765"),
                        entry(Ids.next(), "曾国", OTHER_VILLAGE, "5组12号", null, "13900001111"),
                        entry(Ids.next(), "John Smith", VILLAGE, "3栋2单元502室", null, null),
                        entry(Ids.next(), "%_'; --", VILLAGE, "9栋", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "曾國強",
                "曾国强",
                "曾 国　强",
                "曾\u200b国",
                "zengguoqiang",
                "cengguo",
                "Zeng Guo Qiang",
                "ｚｅｎｇ",
                "zgq",
                "CGQ",
                "13800138765",
                "+86 138-0013-8765",
                "8765",
                "11010519491231002x",
                "110105 19491231 002X",
                "3-2-501",
                "３栋２单元501",
                "三栋二单元501室",
                "阳光小区3栋",
                "阳光小区"
            })
    void one_box_finds_a_person_by_name_script_pinyin_initials_numbers_and_door(String typed) {
        assertThat(register.namesFound(typed, TOWNSHIP)).contains(NAME);
        assertThat(register.namesFound(typed, VILLAGE)).contains(NAME);
    }

    @Test
    void a_shorter_name_that_begins_alike_comes_first() {
        assertThat(register.namesFound("曾国", TOWNSHIP)).containsExactly("曾国", NAME);
    }

    @Test
    void second_words_of_names_in_latin_letters_are_found() {
        assertThat(register.namesFound("smith", VILLAGE)).containsExactly("John Smith");
    }

    @Test
    void wildcards_are_letters_like_others_and_never_match_everything() {
        assertThatThrownBy(() -> register.namesFound("%_", VILLAGE)).hasMessage("people/nothing-to-search");
        assertThat(register.namesFound("x%", VILLAGE)).isEmpty();
    }

    @Test
    void nobody_is_found_outside_the_area() {
        assertThat(register.namesFound("曾", OTHER_VILLAGE)).containsExactly("曾国");
        assertThat(register.in(OTHER_VILLAGE, () -> register.searching.search("13800138765", null, null, 10))
                        .found())
                .isEmpty();
        assertThatThrownBy(() -> register.in(OTHER_VILLAGE, () -> register.searching.search("曾", TOWNSHIP, null, 10)))
                .hasMessage("kernel/outside-your-area");
    }

    @Test
    void pages_show_everybody_once() {
        register.register(IntStream.range(0, 230)
                .mapToObj(number -> aResident("吴" + (char) ('一' + number), VILLAGE, "8栋" + number))
                .toArray(ResidentEntry[]::new));
        for (var typed : new String[] {"w", "wu", "吴", "8栋"}) {
            var seen = new HashSet<UUID>();
            Token after = null;
            var total = 0;
            do {
                var place = after;
                var answer = register.in(VILLAGE, () -> register.searching.search(typed, VILLAGE, place, 40));
                answer.found().forEach(line -> seen.add(line.id()));
                total += answer.found().size();
                after = answer.next();
            } while (after != null);
            assertThat(total).as(typed).isEqualTo(230);
            assertThat(seen).hasSize(230);
        }
    }

    @Test
    void who_left_is_not_found_any_more() {
        var id = register.registered(aResident("离开人", VILLAGE, "7组1号"));
        assertThat(register.namesFound("lkr", VILLAGE)).containsExactly("离开人");
        register.in(VILLAGE, () -> {
            register.leaving.leave(id, null, "搬走");
            return id;
        });
        assertThat(register.namesFound("lkr", VILLAGE)).isEmpty();
        assertThat(register.namesFound("7组1号", VILLAGE)).isEmpty();
    }

    @Test
    void prefix_ranges_are_read_from_the_index_below_row_level_security() {
        var plan = register.in(TOWNSHIP, () -> {
            database.jdbc().sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n", database.jdbc().sql("""
                            explain select token, area_key, subject_id from people.token
                            where token >= 'zeng' and token < 'zenh' and area_key >= 430903106000000000 and area_key < 430903107000000000
                            order by token, area_key, subject_id limit 50
                            """).query(String.class).list());
        });
        assertThat(plan).containsPattern("Index Cond: .*token >= 'zeng'");
    }
}
