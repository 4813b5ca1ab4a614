package org.lianfang.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.lianfang.indicators.usecase.Reconciling;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.OwnerTransactions;
import org.lianfang.response.store.ResponsesInMemory;
import org.lianfang.response.usecase.ForgettingOnTime;
import org.lianfang.support.MovableClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Lets days pass on a server and looks into its database past row-level security.
@TestConfiguration(proxyBeanMethods = false)
@Import(MovableClock.class)
public class PassingDays {

    @Bean
    Time time(
            MovableClock.Hands clock,
            ForgettingOnTime forgetting,
            Reconciling reconciling,
            ResponsesInMemory responses,
            Look look) {
        return new Time(clock, forgetting, reconciling, responses, look);
    }

    @Bean
    Look look(JdbcClient jdbc, OwnerTransactions owner) {
        return new Look(jdbc, owner);
    }

    /// The server's days.
    public record Time(
            MovableClock.Hands clock,
            ForgettingOnTime forgetting,
            Reconciling reconciling,
            ResponsesInMemory responses,
            Look look) {

        /// Half past eight in the morning of a day, in China.
        public void set(String day) {
            clock.set(day + "T00:30:00Z");
        }

        /// A quarter past midnight of a day, in China: the server has looked for what is over.
        public void passTo(String day) {
            clock.set(LocalDate.parse(day).minusDays(1) + "T16:15:00Z");
            forgetting.forgetAll();
        }

        /// Every figure is what its facts say.
        public void requireReconciled() {
            var finding = Access.asSystem(() -> reconciling.compare((indicators, found) -> {}));
            assertThat(finding.differences()).isEmpty();
        }

        /// Changes how long a response keeps a kind of records.
        public void keep(String area, String kind, int days) {
            look.change("""
                    update response.response
                    set rule_pack_content = jsonb_set(rule_pack_content, array['values', :rule, 'value'], to_jsonb(:days::text)),
                        version = version + 1
                    where area_key = :area
                    """, Map.of("rule", kind + ".retention-days", "days", days, "area", Long.valueOf(area)));
            responses.refresh();
        }
    }

    /// What lies in the database.
    public record Look(JdbcClient jdbc, OwnerTransactions owner) {

        public long count(String sql, Map<String, ?> params) {
            return owner.call(
                    () -> jdbc.sql(sql).params(params).query(Long.class).single());
        }

        public String text(String sql, Map<String, ?> params) {
            return owner.call(
                    () -> jdbc.sql(sql).params(params).query(String.class).single());
        }

        /// Rows of a table within an area.
        public long rows(String table, AreaKey area) {
            return count(
                    "select count(*) from " + table + " where area_key >= :low and area_key < :high",
                    Map.of("low", area.low(), "high", area.high()));
        }

        void change(String sql, Map<String, ?> params) {
            owner.call(() -> jdbc.sql(sql).params(params).update());
        }
    }
}
