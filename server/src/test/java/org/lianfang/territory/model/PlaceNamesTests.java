package org.lianfang.territory.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceNamesTests {

    private final PlaceNames names = new PlaceNames();

    @Test
    void the_kind_of_place_stands_apart() {
        assertThat(names.spell("安化县").display()).isEqualTo("Anhua Xian");
        assertThat(names.spell("小淹镇").display()).isEqualTo("Xiaoyan Zhen");
        assertThat(names.spell("金花坪社区居委会").display()).isEqualTo("Jinhuaping Shequjuweihui");
    }

    @Test
    void the_name_of_a_zone_is_told_word_by_word() {
        assertThat(names.spell("益阳市大通湖管理区").display()).isEqualTo("Yiyang Shi Datonghu Guanliqu");
        assertThat(names.spell("湖南益阳高新技术产业园区").display()).isEqualTo("Hunan Yiyang Gaoxin Jishu Chanye Yuanqu");
        assertThat(names.spell("合肥市经济技术开发区").display()).isEqualTo("Hefei Shi Jingji Jishu Kaifaqu");
        assertThat(names.spell("湖南村").display()).isEqualTo("Hunan Cun");
        assertThat(names.spell("益阳市大通湖管理区")).extracting(Spelling::initials).isEqualTo("yysdthglq");
    }

    @Test
    void characters_are_read_as_in_place_names() {
        assertThat(names.spell("重庆市").display()).isEqualTo("Chongqing Shi");
        assertThat(names.spell("长沙市").display()).isEqualTo("Changsha Shi");
        assertThat(names.spell("厦门市").display()).isEqualTo("Xiamen Shi");
        assertThat(names.spell("六安市").display()).isEqualTo("Lu'an Shi");
        assertThat(names.spell("六合区").display()).isEqualTo("Luhe Qu");
        assertThat(names.spell("成都市").display()).isEqualTo("Chengdu Shi");
    }

    @Test
    void spelling_and_initials_are_folded_as_people_type_them() {
        assertThat(names.spell("吕梁市")).isEqualTo(new Spelling("Lüliang Shi", "lvliangshi", "lls"));
        assertThat(Spelling.fold("Lu'an Shi")).isEqualTo("luanshi");
    }

    @Test
    void what_is_no_chinese_stays_as_it_is() {
        assertThat(names.spell("IT园区１号").folded()).startsWith("ityuanqu");
        assertThat(names.spell("村").display()).isEqualTo("Cun");
    }
}
