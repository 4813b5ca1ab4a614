package org.lianfang.passes.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lianfang.passes.Ground;
import org.lianfang.response.RulePack;
import org.lianfang.response.model.RuleKeys;
import org.lianfang.response.model.RulePackReader;

/// What the shipped packs say about passes.
class PassRulesTests {

    private static final Path FOLDER = Path.of("src/main/resources/rules");

    @TestFactory
    Stream<DynamicTest> every_shipped_pack_can_be_read() {
        return Stream.of(
                        "covid-19/2020-early",
                        "covid-19/plan-8",
                        "covid-19/plan-9",
                        "covid-19/twenty-measures",
                        "covid-19/who-2021",
                        "flood/none")
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    var rules = PassRules.of(pack(id));
                    assertThat(rules.grounds().values()).allSatisfy(rule -> {
                        if (!rule.ground().bringsItsEnd()) {
                            assertThat(rule.longestDays())
                                    .as("the clock ends it, not before the rule: " + rule.ground())
                                    .isGreaterThanOrEqualTo(rule.ruleDays());
                            assertThat(rule.ruleDays()).isPositive();
                        }
                    });
                    assertThat(List.of("pass", "look-up", "hold"))
                            .contains(rules.gate().yellow());
                    if (!rules.isEmpty()) {
                        assertThat(rules.longestByHand()).isPositive();
                        assertThat(rules.handChangesADay()).isPositive();
                    }
                }));
    }

    /// Days 1 to 7 red, 8 to 10 yellow, then green on a negative.
    @Test
    void plan_9_says_so_of_close_contacts() throws IOException {
        var rule =
                PassRules.of(pack("covid-19/plan-9")).of(Ground.CLOSE_CONTACT).orElseThrow();
        assertThat(rule.redDays()).isEqualTo(7);
        assertThat(rule.yellowDays()).isEqualTo(3);
        assertThat(rule.exit()).isEqualTo(GroundRule.Exit.NEGATIVE_SAMPLE);
    }

    @Test
    void a_pack_without_disease_has_no_passes() throws IOException {
        assertThat(PassRules.of(pack("flood/none")).isEmpty()).isTrue();
    }

    private static RulePack pack(String id) throws IOException {
        var keys = RuleKeys.read("keys", Files.readString(FOLDER.resolve("keys.yaml"), StandardCharsets.UTF_8));
        return new RulePackReader(keys)
                .read(id, Files.readString(FOLDER.resolve(id + ".yaml"), StandardCharsets.UTF_8));
    }
}
