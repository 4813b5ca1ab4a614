package org.lianfang.indicators.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.indicators.Count;
import org.lianfang.indicators.Recount;
import org.lianfang.indicators.store.IndicatorStores;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.support.DatabaseCopy;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/// Facts of one village on two days, and counters that go wrong. One story, told in order.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReconcilingTests {

    private static final LocalDate DAY = LocalDate.parse("2020-02-01");
    private static final AreaKey VILLAGE = AreaKey.of("430902005001");
    private static final AreaKey TOWNSHIP = AreaKey.of("430902005");
    private static final String VEHICLES = "test.vehicles";
    private static final List<Count> FACTS =
            List.of(new Count(DAY, VILLAGE, VEHICLES, 7), new Count(DAY.plusDays(1), VILLAGE, VEHICLES, 3));

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private final List<Act> acts = new ArrayList<>();

    @Test
    @Order(1)
    void counters_that_say_what_the_facts_say_are_proved_folded_or_not() {
        add(FACTS);
        assertThat(run()).startsWith("0").contains("No difference: 2 counters");
        fold();
        assertThat(run()).startsWith("0");
    }

    @Test
    @Order(2)
    void a_lost_and_an_invented_count_are_named_with_day_area_and_both_values() {
        var later = DAY.plusDays(5);
        add(List.of(new Count(DAY, VILLAGE, VEHICLES, -2), new Count(later, TOWNSHIP, VEHICLES, 9)));

        assertThat(run())
                .startsWith("1")
                .contains("2020-02-01 430902005001000000 test.vehicles: counted 5, recounted 7")
                .contains("2020-02-06 430902005000000000 test.vehicles: counted 9, recounted 0")
                .contains("2 differences");
    }

    @Test
    @Order(3)
    void a_sum_that_somebody_altered_in_the_database_is_named() {
        fold();
        database.owner()
                .sql("update indicators.daily set value = value + 100 where area_key = :key and day = :day")
                .param("key", AreaKey.of("4309").value())
                .param("day", DAY)
                .update();

        assertThat(run())
                .startsWith("1")
                .contains("2020-02-01 430900000000000000 test.vehicles: summed up 105, its areas make 5");
    }

    @Test
    @Order(4)
    void repairing_corrects_all_of_it_says_so_in_the_audit_and_leaves_no_difference() {
        assertThat(run("--repair")).startsWith("0").contains("Repaired");
        assertThat(acts).hasSize(3).allSatisfy(act -> assertThat(act.action()).isEqualTo("indicators.correct"));

        assertThat(run()).startsWith("0");
        fold();
        assertThat(run()).startsWith("0").contains("No difference");
    }

    @Test
    @Order(5)
    void a_counter_whose_facts_nobody_counts_is_not_called_proved() {
        add(List.of(new Count(DAY, VILLAGE, "test.grids", 1)));

        assertThat(run()).startsWith("1").contains("nobody counts the facts of test.grids again");
    }

    @Test
    @Order(6)
    void only_the_whole_country_can_be_reconciled() {
        assertThatThrownBy(() -> database.within(
                        AreaScope.of(AreaKey.of("43")), () -> reconciling().compare((indicators, found) -> {})))
                .isInstanceOf(Refusal.class)
                .hasMessage("kernel/outside-your-area");
    }

    /// @return exit code and what was printed
    private String run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        var code = database.asSystem(() -> new ReconcileCommand(reconciling())
                .run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8)));
        return code + "\n" + printed.toString(StandardCharsets.UTF_8);
    }

    private Reconciling reconciling() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("vehicles", new Vehicles());
        var stores = new IndicatorStores(database.jdbc());
        return new Reconciling(
                beans.getBeanProvider(Recount.class), stores.recounts(), stores.foldings(), stores.counters(), log());
    }

    private static void add(List<Count> counts) {
        database.asSystem(() -> {
            new IndicatorStores(database.jdbc()).counters().add(counts);
            return true;
        });
    }

    private static void fold() {
        database.asSystem(() -> new IndicatorStores(database.jdbc()).foldings().fold(Instant.EPOCH));
    }

    private AuditLog log() {
        return new AuditLog() {
            @Override
            public void record(Act act) {
                acts.add(act);
            }

            @Override
            public void record(List<Done> several) {
                several.forEach(done -> acts.add(done.act()));
            }
        };
    }

    private static final class Vehicles implements Recount {
        @Override
        public Set<String> indicators() {
            return Set.of(VEHICLES);
        }

        @Override
        public void recount(Consumer<Count> found) {
            FACTS.forEach(found);
        }
    }
}
