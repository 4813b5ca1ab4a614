package org.lianfang.testing.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.time.DeviceMoment;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.DeskEntry;
import org.lianfang.testing.model.Pending;
import org.lianfang.testing.model.Tube;
import org.lianfang.testing.model.TubeCode;
import org.springframework.stereotype.Service;

/// Records what desks tell (swabs, corrections, seals), one fact or as many as a device has. What is answered as
/// accepted
/// is durable and counted.
@Service
public class RecordingSamples {

    private final CheckingEntries checking;
    private final WritingFacts writing;
    private final InstantSource clock;

    RecordingSamples(CheckingEntries checking, WritingFacts writing, InstantSource clock) {
        this.checking = checking;
        this.writing = writing;
        this.clock = clock;
    }

    /// @param tube as it is now; absent when the fact was taken back or refused
    /// @param repeated whether the person had been sampled in the round before
    public record Recorded(Fate fate, @Nullable TubeNow tube, boolean repeated) {}

    public record TubeNow(TubeCode code, int members, int capacity, boolean sealed) {

        static @Nullable TubeNow of(@Nullable Tube tube) {
            return tube == null
                    ? null
                    : new TubeNow(
                            tube.label().code(), tube.members(), tube.label().capacity(), tube instanceof Tube.Shut);
        }
    }

    /// @param deviceTime what the device's clock shows
    /// @throws Refusal with what is wrong
    @Needs(Permission.RECORD_SAMPLES)
    public Recorded one(DeskEntry entry, @Nullable Instant deviceTime) {
        var sending = DeviceMoment.Sending.of(clock.instant(), deviceTime);
        var fact = checking.check(entry, sending, Access.scope());
        var answer = writing.write(List.of(new Pending(fact, Access.caller(), Access.scope())))
                .getFirst();
        if (answer.fate() instanceof Fate.Refused refused) {
            throw refused.why();
        }
        return recorded(answer);
    }

    /// One bad record never stops the others; they are applied in their order.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one per record, in order
    @Needs(Permission.RECORD_SAMPLES)
    public List<Recorded> batch(List<DeskEntry> entries, @Nullable Instant deviceTime) {
        var sending = DeviceMoment.Sending.of(clock.instant(), deviceTime);
        var good = new ArrayList<Pending>(entries.size());
        var refusals = new ArrayList<@Nullable Recorded>(entries.size());
        for (var entry : entries) {
            try {
                var fact = checking.check(entry, sending, Access.scope());
                good.add(new Pending(fact, Access.caller(), Access.scope()));
                refusals.add(null);
            } catch (Refusal bad) {
                refusals.add(new Recorded(new Fate.Refused(bad), null, false));
            }
        }
        var written = writing.write(good).iterator();
        return refusals.stream()
                .map(refused -> refused == null ? recorded(written.next()) : refused)
                .toList();
    }

    private static Recorded recorded(WritingFacts.Answer answer) {
        return new Recorded(answer.fate(), TubeNow.of(answer.tube()), answer.repeated());
    }
}
