package org.lianfang.testing.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.usecase.CountingFacts.Done;

/// What the audit says of facts that desks sent at the same moment.
class ActsOfSamplesTests {

    private static final String ACTION = "testing.samples-recorded";
    private static final AreaKey COUNTY = AreaKey.of("430822");
    private static final AreaKey VILLAGE = AreaKey.of("430822100001");
    private static final AreaKey OTHER_VILLAGE = AreaKey.of("430822101002");

    private final Caller li = new Caller(UUID.randomUUID(), "li", Map.of());
    private final Caller zhou = new Caller(UUID.randomUUID(), "zhou", Map.of());

    @Test
    void what_one_account_recorded_is_put_down_to_it() {
        var done = List.of(at(VILLAGE, li, COUNTY), at(VILLAGE, li, COUNTY));

        var acts = CountingFacts.acts(ACTION, done.stream());

        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo(li);
            assertThat(act.act().area()).isEqualTo(VILLAGE);
            assertThat(act.act().subjectId()).isEqualTo(digest(done));
            assertThat(act.act().detail()).containsEntry("count", 2).doesNotContainKey(AuditLog.ACCOUNTS);
        });
    }

    @Test
    void what_several_recorded_is_one_act_of_the_area_they_share_that_names_each_of_them() {
        var done = List.of(at(VILLAGE, li, COUNTY), at(OTHER_VILLAGE, zhou, COUNTY), at(VILLAGE, zhou, COUNTY));

        var acts = CountingFacts.acts(ACTION, done.stream());

        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.actor()).isEqualTo(Caller.SYSTEM);
            assertThat(act.act().area()).isEqualTo(COUNTY);
            assertThat(act.act().subjectId()).isEqualTo(digest(done));
            assertThat(act.act().detail())
                    .containsEntry("count", 3)
                    .containsEntry(
                            AuditLog.ACCOUNTS,
                            Map.of(
                                    li.accountId().toString(), 1,
                                    zhou.accountId().toString(), 2));
        });
    }

    @Test
    void desks_with_different_scopes_do_not_share_an_act() {
        var done = List.of(at(VILLAGE, li, VILLAGE), at(OTHER_VILLAGE, zhou, OTHER_VILLAGE));

        var acts = CountingFacts.acts(ACTION, done.stream());

        assertThat(acts)
                .extracting(act -> act.act().area(), AuditLog.Done::actor)
                .containsExactly(tuple(VILLAGE, li), tuple(OTHER_VILLAGE, zhou));
    }

    private static String digest(List<Done> done) {
        return Ids.digest(done.stream().map(one -> one.by().id()).toList());
    }

    private static Done at(AreaKey area, Caller caller, AreaKey scope) {
        var fact = new DeskFact.Voided(Ids.next(), UUID.randomUUID(), DeskFact.Reason.MISTAKE);
        return new Done(new Pending(fact, caller, AreaScope.of(scope)), area);
    }
}
