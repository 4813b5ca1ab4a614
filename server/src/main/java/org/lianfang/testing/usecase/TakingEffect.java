package org.lianfang.testing.usecase;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.lianfang.indicators.Counters;
import org.lianfang.testing.TestingEvent;
import org.lianfang.testing.model.Effect;
import org.lianfang.testing.model.Tally;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.model.TubeResult;
import org.lianfang.testing.store.Calls;
import org.lianfang.testing.store.Results;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// What a result does: the tube has it, single ones decide about their person, unclear ones call everybody back.
/// Whatever
/// else follows hears of it.
@Component
class TakingEffect {

    private final Results results;
    private final Calls calls;
    private final Counters counters;
    private final RoundLookup lookup;
    private final ApplicationEventPublisher events;

    TakingEffect(
            Results results, Calls calls, Counters counters, RoundLookup lookup, ApplicationEventPublisher events) {
        this.results = results;
        this.calls = calls;
        this.counters = counters;
        this.lookup = lookup;
        this.events = events;
    }

    /// Results of tubes that were received now take effect.
    void release(Collection<TubeCode> received, Instant now) {
        apply(
                results.release(received).stream()
                        .map(queued -> new Effect(
                                queued.id(),
                                queued.tube(),
                                queued.area(),
                                queued.members(),
                                queued.outcome(),
                                queued.foundAt(),
                                lookup.dayOf(queued.foundAt(), queued.area())))
                        .toList(),
                now);
    }

    void apply(List<Effect> effects, Instant now) {
        if (effects.isEmpty()) {
            return;
        }
        results.apply(effects);
        var tally = new Tally();
        effects.forEach(effect -> tally.add(effect.day(), effect.area(), Tally.RESULTS, 1));
        var deciding = effects.stream().filter(Effect::decides).toList();
        if (!deciding.isEmpty()) {
            calls.settle(deciding, now).forEach(free -> {
                tally.add(free.day(), free.area(), Tally.HELD, -1);
                announceHold(free, false);
            });
        }
        var calling = effects.stream().filter(Effect::calls).toList();
        if (!calling.isEmpty()) {
            calls.raise(calling, now).forEach(held -> {
                tally.add(held.day(), held.area(), Tally.HELD, 1);
                announceHold(held, true);
            });
        }
        announce(effects, tally);
        counters.add(tally.counts());
    }

    private void announceHold(Calls.Change change, boolean held) {
        events.publishEvent(new TestingEvent.HoldChanged(change.call(), change.resident(), change.area(), held));
    }

    private void announce(List<Effect> effects, Tally tally) {
        var positive = effects.stream()
                .filter(effect -> effect.isSingle() && effect.outcome() == TubeResult.POSITIVE)
                .toList();
        if (positive.isEmpty()) {
            return;
        }
        positive.forEach(effect -> tally.add(effect.day(), effect.area(), Tally.POSITIVES, 1));
        for (var person : calls.inSingles(positive.stream().map(Effect::tube).toList())) {
            events.publishEvent(new TestingEvent.PersonTestedPositive(
                    person.sample(), person.round(), person.resident(), person.area()));
        }
    }
}
