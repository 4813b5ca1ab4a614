package org.lianfang.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTokensTests {

    @Test
    void a_name_is_found_by_its_characters_its_pinyin_and_its_initials() {
        assertThat(NameTokens.of("王小明")).containsExactlyInAnyOrder("王小明", "wangxiaoming", "wxm");
    }

    @ParameterizedTest
    @CsvSource({
        "单田芳, shantianfang, dantianfang",
        "曾国藩, zengguofan, cengguofan",
        "仇英, qiuying, chouying",
        "解晓东, xiexiaodong, jiexiaodong",
        "区志航, ouzhihang, quzhihang",
        "查良镛, zhaliangyong, chaliangyong",
    })
    void surnames_with_two_readings_are_found_by_both(String name, String asSurname, String asElsewhere) {
        assertThat(NameTokens.of(name)).contains(asSurname, asElsewhere);
    }

    @ParameterizedTest
    @CsvSource({"欧阳修, ouyangxiu, oyx", "万俟卨, moqixie, mqx", "尉迟恭, yuchigong, ycg", "司马光, simaguang, smg"})
    void compound_surnames_are_read_whole(String name, String pinyin, String initials) {
        assertThat(NameTokens.of(name)).contains(pinyin, initials);
    }

    @Test
    void traditional_and_simplified_full_width_and_spaces_make_no_difference() {
        var tokens = NameTokens.of("陳國龍");
        assertThat(NameTokens.of("陈国龙")).isEqualTo(tokens);
        assertThat(NameTokens.of(" 陳　國\u200b龍\ufeff ")).isEqualTo(tokens);
        assertThat(NameTokens.of("阿卜杜·热合曼")).contains("阿卜杜热合曼");
        assertThat(NameTokens.of("ＪＯＨＮ Smith")).containsExactlyInAnyOrder("johnsmith", "smith");
    }

    @Test
    void umlauts_are_typed_as_v() {
        assertThat(NameTokens.of("吕布")).contains("lvbu", "lb");
    }

    @Test
    void rare_characters_beyond_the_basic_plane_stay_themselves() {
        assertThat(NameTokens.of("王𬀩")).contains("王𬀩", "wang𬀩", "w𬀩");
    }
}
