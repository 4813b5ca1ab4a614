package org.lianfang.command.flow;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.lianfang.command.usecase.ReadingTodaysFigures;
import org.lianfang.gates.GateEvent;
import org.lianfang.indicators.IndicatorEvent;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/// Passes on what happens to the screens that are open. Nothing here is kept: a screen that was away asks again.
@Component
public class LiveLine {

    private final LiveGroups groups;
    private final JsonMapper json;
    private final InstantSource clock;

    LiveLine(ReadingTodaysFigures reading, JsonMapper json, InstantSource clock) {
        this.groups = new LiveGroups(area -> figuresOf(area, reading));
        this.json = json;
        this.clock = clock;
    }

    record Figures(LocalDate day, Map<String, Long> values) {}

    record Alert(UUID gateId, UUID crossingId, AreaKey areaKey, Instant at, String code) {}

    /// Opens a line; whoever asks must have been let into the area already.
    public LiveSubscription open(AreaKey area) {
        Access.requireWithin(area);
        return groups.join(area, Access.caller().accountId());
    }

    /// How many different areas are being looked at.
    public int groups() {
        return groups.size();
    }

    @EventListener
    void on(IndicatorEvent.CountersChanged changed) {
        groups.wake(area -> changed.areas().stream().anyMatch(area::contains));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void on(GateEvent.ReferralRecorded referral) {
        var alert = new Alert(referral.gate(), referral.crossing(), referral.area(), clock.instant(), "REFERRAL");
        groups.pass(referral.area(), new LiveMessage("crossing-alert", json.writeValueAsString(alert)));
    }

    /// Whoever may no longer look must not go on listening. Screens of other sessions of the same account open their
    /// line
    /// again, if they still may.
    void cutOff(UUID account) {
        groups.cutOff(account);
    }

    void cutOffAll() {
        groups.cutOffAll();
    }

    /// Before the web server waits for its requests to end.
    @EventListener(ContextClosedEvent.class)
    void hangUp() {
        groups.cutOffAll();
    }

    private LiveMessage figuresOf(AreaKey area, ReadingTodaysFigures reading) {
        var today = Access.within(AreaScope.of(area), () -> reading.of(area));
        return new LiveMessage("figures", json.writeValueAsString(new Figures(today.day(), today.values())));
    }
}
