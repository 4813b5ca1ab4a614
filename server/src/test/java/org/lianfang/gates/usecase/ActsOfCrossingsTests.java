package org.lianfang.gates.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.lianfang.audit.AuditLog;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.Journey;
import org.lianfang.gates.model.Outcome;
import org.lianfang.gates.model.Pending;
import org.lianfang.kernel.access.Caller;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.id.Ids;

/// What the audit says of crossings that were written together.
class ActsOfCrossingsTests {

    private static final AreaKey COUNTY = AreaKey.of("430923");
    private static final AreaKey VILLAGE = AreaKey.of("430923100001");
    private static final AreaKey OTHER_VILLAGE = AreaKey.of("430923101002");

    private final Caller li = new Caller(UUID.randomUUID(), "li", Map.of());
    private final Caller zhou = new Caller(UUID.randomUUID(), "zhou", Map.of());

    @Test
    void what_one_account_recorded_is_put_down_to_it() {
        var records = List.of(at(VILLAGE, li), at(VILLAGE, li));

        var acts = CountingCrossings.acts(records).toList();

        assertThat(acts).singleElement().satisfies(done -> {
            assertThat(done.actor()).isEqualTo(li);
            assertThat(done.act().area()).isEqualTo(VILLAGE);
            assertThat(done.act().subjectId()).isEqualTo(digest(records));
            assertThat(done.act().detail()).containsEntry("count", 2).doesNotContainKey(AuditLog.ACCOUNTS);
        });
    }

    @Test
    void what_several_recorded_is_one_act_of_the_area_they_share_that_names_each_of_them() {
        var records = List.of(at(VILLAGE, li), at(OTHER_VILLAGE, zhou), at(VILLAGE, zhou));

        var acts = CountingCrossings.acts(records).toList();

        assertThat(acts).singleElement().satisfies(done -> {
            assertThat(done.actor()).isEqualTo(Caller.SYSTEM);
            assertThat(done.act().area()).isEqualTo(COUNTY);
            assertThat(done.act().subjectId()).isEqualTo(digest(records));
            assertThat(done.act().detail())
                    .containsEntry("count", 3)
                    .containsEntry(
                            AuditLog.ACCOUNTS,
                            Map.of(
                                    li.accountId().toString(), 1,
                                    zhou.accountId().toString(), 2));
        });
    }

    private static String digest(List<Pending> records) {
        return Ids.digest(records.stream().map(Pending::id).toList());
    }

    private static Pending at(AreaKey area, Caller caller) {
        var moment = new Crossing.Moment(Instant.EPOCH, null, null, LocalDate.EPOCH, 8);
        var crossing = new Crossing(
                Ids.next(),
                UUID.randomUUID(),
                area,
                moment,
                new Journey(true, null, null, null),
                null,
                null,
                null,
                new Crossing.Health(365, false),
                Outcome.PASSED,
                null,
                null);
        return new Pending(crossing, caller, AreaScope.of(COUNTY));
    }
}
