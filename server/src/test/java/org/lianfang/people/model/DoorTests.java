package org.lianfang.people.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTests {

    @ParameterizedTest
    @CsvSource({
        "3栋2单元501室, 3-2-501",
        "3号楼2单元501, 3-2-501",
        "３ 幢 ２ 單元 ５０１, 3-2-501",
        "3-2-501, 3-2-501",
        "3/2/501, 3-2-501",
        "03栋02单元501, 3-2-501",
        "三栋二单元501室, 3-2-501",
        "A3栋501, a3-501",
        "5组12号, 5-12",
        "十二组3户, 12-3",
        "二十一组十号, 21-10",
        "阳光小区3栋2单元501室, 阳光小区3-2-501",
        "祠堂旁边, 祠堂旁边",
        "一心路老屋, 一心路老屋",
    })
    void however_it_is_written_it_is_the_same_door(String written, String canonical) {
        assertThat(new Door(written).canonical()).isEqualTo(canonical);
    }

    @Test
    void words_before_the_numbers_may_be_left_out_when_searching() {
        assertThat(new Door("阳光小区3栋501").tokens()).containsExactly("#阳光小区3-501", "#3-501");
        assertThat(new Door("3栋501").tokens()).containsExactly("#3-501");
        assertThat(new Door("祠堂旁边").tokens()).containsExactly("#祠堂旁边");
    }

    @ParameterizedTest
    @CsvSource({
        "3栋2单元501室, 3, 3栋",
        "3号楼2单元501, 3, 3号楼",
        "３ 幢 ２ 單元 ５０１, 3, ３",
        "3-2-501, 3, 3",
        "三栋二单元501室, 3, 三栋",
        "5组12号, 5, 5组",
        "阳光小区3栋2单元501室, 阳光小区3, 阳光小区3栋",
        "12号, '', ''",
        "祠堂旁边, '', ''",
    })
    void doors_of_one_building_have_its_name_in_common(String written, String building, String label) {
        assertThat(new Door(written).building()).isEqualTo(building);
        assertThat(new Door(written).buildingLabel()).isEqualTo(label);
    }

    @Test
    void doors_are_sorted_by_their_numbers() {
        assertThat(new Door("3栋2单元1001").order()).isGreaterThan(new Door("3栋2单元501").order());
        assertThat(new Door("10栋1单元101").buildingOrder()).isGreaterThan(new Door("2栋1单元101").buildingOrder());
    }
}
