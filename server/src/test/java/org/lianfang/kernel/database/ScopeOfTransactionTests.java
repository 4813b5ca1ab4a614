package org.lianfang.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.support.DatabaseCopy;
import org.springframework.dao.DataAccessException;

class ScopeOfTransactionTests {

    @RegisterExtension
    static final DatabaseCopy database = new DatabaseCopy();

    private static final AreaKey YIYANG = AreaKey.of("4309");
    private static final AreaKey ANHUA = AreaKey.of("430923");
    private static final AreaKey HUAINAN = AreaKey.of("3404");

    @BeforeAll
    static void aGuardedTable() {
        database.owner().sql("create table kernel.guarded (area_key bigint)").update();
        database.owner().sql("call kernel.guard_by_area('kernel.guarded')").update();
        database.owner()
                .sql("insert into kernel.guarded values (:anhua), (:huainan)")
                .param("anhua", ANHUA.value())
                .param("huainan", HUAINAN.value())
                .update();
    }

    @Test
    void a_transaction_sees_its_own_areas_and_those_below() {
        assertThat(visibleIn(AreaScope.of(YIYANG))).isEqualTo(1);
        assertThat(visibleIn(AreaScope.of(List.of(YIYANG, HUAINAN)))).isEqualTo(2);
        assertThat(visibleIn(AreaScope.of(AreaKey.of("430922")))).isZero();
    }

    @Test
    void without_a_scope_nothing_is_visible_even_on_a_connection_that_had_one_before() {
        for (var turn = 0; turn < 20; turn++) {
            assertThat(visibleIn(AreaScope.EVERYWHERE)).isEqualTo(2);
            assertThat(visibleIn(AreaScope.NOWHERE)).isZero();
        }
    }

    @Test
    void a_row_outside_the_scope_cannot_be_written() {
        assertThatThrownBy(() -> database.within(AreaScope.of(YIYANG), () -> jdbcInsert(HUAINAN)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void statements_are_planned_for_what_they_ask_unless_they_always_do_the_same() {
        var repeated = RepeatedTransactions.of(Database.transactions(database.dataSource()));
        for (var turn = 0; turn < 20; turn++) {
            assertThat(database.within(AreaScope.of(YIYANG), ScopeOfTransactionTests::planning))
                    .isEqualTo("force_custom_plan");
            String kept = Access.within(AreaScope.of(YIYANG), () -> repeated.execute(status -> planning()));
            assertThat(kept).isEqualTo("auto");
        }
    }

    private static String planning() {
        return database.jdbc().sql("show plan_cache_mode").query(String.class).single();
    }

    private static Integer visibleIn(AreaScope scope) {
        return database.within(
                scope,
                () -> database.jdbc()
                        .sql("select count(*) from kernel.guarded")
                        .query(Integer.class)
                        .single());
    }

    private static Integer jdbcInsert(AreaKey area) {
        return database.jdbc()
                .sql("insert into kernel.guarded values (:area)")
                .param("area", area.value())
                .update();
    }
}
