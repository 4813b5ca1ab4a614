package org.lianfang.response.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RulePackReaderTests {

    private static final RuleKeys KEYS = RuleKeys.read("keys", """
            gates.fever.celsius: {type: decimal, unit: °C}
            contacts.days: {type: days, unit: d}
            gates.staffing: {type: integer, unit: persons}
            """);

    private static final String GOOD = """
            id: test/one
            version: "3"
            title: {zh-Hans: 甲, zh-Hant: 甲, en: One}
            values:
              gates.fever.celsius: {value: 37.30, unit: °C, validFrom: 2020-01-24, source: Somewhere}
              contacts.days: {value: "1,4,7", unit: d, validFrom: 2020-01-24, source: Somewhere}
            """;

    @Test
    void a_good_pack_keeps_its_values_as_they_are_written() {
        var pack = read(GOOD);

        assertThat(pack.version()).isEqualTo("3");
        assertThat(pack.hazard()).isEqualTo("test");
        assertThat(pack.text("gates.fever.celsius")).contains("37.30");
        assertThat(pack.values().get("contacts.days")).extracting("validFrom").hasToString("2020-01-24");
    }

    @Test
    void every_fault_is_named_with_its_line() {
        var faults = findings("""
                id: test/one
                version: "3"
                title: {zh-Hans: 甲, zh-Hant: 甲, en: One}
                values:
                  gates.feverish: {value: 1, unit: d, validFrom: 2020-01-24, source: S}
                  gates.fever.celsius: {value: hot, unit: F, validFrom: tomorrow}
                  contacts.days: {value: "7,4", unit: d, validFrom: 2020-01-24, source: S}
                  gates.staffing: 2
                """);

        assertThat(faults)
                .anyMatch(one -> one.contains("line 5") && one.contains("gates.feverish is not a known rule"))
                .anyMatch(one -> one.contains("line 6") && one.contains("'hot' is not of type DECIMAL"))
                .anyMatch(one -> one.contains("line 6") && one.contains("its unit is '°C' but the file says 'F'"))
                .anyMatch(one -> one.contains("line 6") && one.contains("has no source"))
                .anyMatch(one -> one.contains("line 6") && one.contains("validFrom must be a day"))
                .anyMatch(one -> one.contains("line 7") && one.contains("'7,4' is not of type DAYS"))
                .anyMatch(one -> one.contains("line 8") && one.contains("needs value, unit, validFrom and source"))
                .hasSize(7);
    }

    @Test
    void a_pack_says_who_it_is_in_three_languages() {
        assertThat(findings(GOOD.replace("id: test/one", "id: other/one"))).anyMatch(one -> one.contains("id must be"));
        assertThat(findings(GOOD.replace("version: \"3\"", "versions: 3")))
                .anyMatch(one -> one.contains("version is missing"))
                .anyMatch(one -> one.contains("'versions' is not known"));
        assertThat(findings(GOOD.replace("en: One", "fr: Un"))).anyMatch(one -> one.contains("title.en is missing"));
    }

    @Test
    void a_pack_without_a_value_that_every_pack_must_give_is_not_valid() {
        var keys = RuleKeys.read("keys", """
                gates.crossings.retention-days: {type: integer, unit: d, required: true}
                gates.fever.celsius: {type: decimal, unit: °C}
                contacts.days: {type: days, unit: d}
                """);

        assertThatThrownBy(() -> new RulePackReader(keys).read("test/one", GOOD))
                .isInstanceOf(RulePackNotValid.class)
                .hasMessageContaining("gates.crossings.retention-days is missing: every pack must give it");
    }

    @Test
    void what_is_no_yaml_is_refused() {
        for (var text : List.of("", "- a", "a: [", "\t\tx")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(RulePackNotValid.class);
        }
    }

    private static org.lianfang.response.RulePack read(String yaml) {
        return new RulePackReader(KEYS).read("test/one", yaml);
    }

    private static List<String> findings(String yaml) {
        try {
            read(yaml);
            return List.of();
        } catch (RulePackNotValid notValid) {
            return notValid.findings();
        }
    }
}
