package org.lianfang.gates.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlateTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湘H12345",
                "京A8888警",
                "粤B1234学",
                "湘H1234挂",
                "粤Z1A23港",
                "粤Z1234澳",
                "湘HD12345",
                "湘HFA1234",
                "湘H12345D",
                "WJ湘1234X",
                "WJ1234X",
                "VA12345",
                "使123456",
                "湘X1234应急"
            })
    void forms_of_the_standard_are_plates(String text) {
        assertThat(Plate.read(text)).map(Plate::text).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湘H1I345",
                "湘HO2345",
                "湘I12345",
                "湘O12345",
                "湘H1234",
                "湘H123456",
                "湖H12345",
                "H12345",
                "湘h",
                "湘H12345挂",
                "湘HI12345",
                "VI12345",
                "<b>湘H12345</b>",
                "'; drop table",
                "湘H1234𠮷",
                ""
            })
    void other_texts_are_none(String text) {
        assertThat(Plate.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"湘h·12345,湘H12345", "湘Ｈ１２３４５,湘H12345", "湘H-123 45,湘H12345"})
    void what_people_type_is_understood(String typed, String plate) {
        assertThat(Plate.read(typed)).map(Plate::text).contains(plate);
    }

    @ParameterizedTest
    @CsvSource({"湘H1I345,true", "湘HO2345,true", "湘O12345,true", "湘H1234,false", "hello,false"})
    void letters_that_never_occur_are_told_apart(String typed, boolean mistaken) {
        assertThat(Plate.mistakesLetters(typed)).isEqualTo(mistaken);
    }
}
