package org.lianfang.gates.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Advice;
import org.lianfang.gates.model.Crossing;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.model.Pending;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Service;

/// Records crossings, one or as many as a device has. What is answered as accepted is durable and counted.
@Service
public class RecordingCrossings {

    private final CheckingCrossings checking;
    private final WritingCrossings writing;
    private final Advising advising;
    private final InstantSource clock;

    RecordingCrossings(CheckingCrossings checking, WritingCrossings writing, Advising advising, InstantSource clock) {
        this.checking = checking;
        this.writing = writing;
        this.advising = advising;
        this.clock = clock;
    }

    /// @param duplicate whether it had been recorded before
    public record Recorded(Crossing crossing, boolean duplicate, List<Advice> advice) {}

    /// @param clockSkewSeconds how far the device's clock is ahead; absent when it did not tell its time
    public record RecordedBatch(List<Fate> fates, @Nullable Long clockSkewSeconds) {}

    /// @param deviceTime what the device's clock shows
    /// @throws Refusal with all that is wrong with the record
    @Needs(Permission.RECORD_CROSSINGS)
    public Recorded one(CrossingEntry entry, @Nullable Instant deviceTime) {
        var sending = CheckingCrossings.Sending.of(clock.instant(), deviceTime, Access.scope());
        var crossing = checking.check(entry, sending);
        var fate = writing.write(List.of(pending(crossing))).getFirst();
        return switch (fate) {
            case Fate.Accepted _ -> new Recorded(crossing, false, advice(crossing));
            case Fate.Duplicate _ -> new Recorded(crossing, true, advice(crossing));
            case Fate.Refused refused -> throw refused.why();
        };
    }

    /// One bad record never stops the others.
    ///
    /// @param deviceTime what the device's clock shows
    /// @return one fate per record, in order
    @Needs(Permission.RECORD_CROSSINGS)
    public RecordedBatch batch(List<CrossingEntry> entries, @Nullable Instant deviceTime) {
        var now = clock.instant();
        var sending = CheckingCrossings.Sending.of(now, deviceTime, Access.scope());
        var good = new ArrayList<Pending>(entries.size());
        var fates = new ArrayList<@Nullable Fate>(entries.size());
        for (var entry : entries) {
            try {
                good.add(pending(checking.check(entry, sending)));
                fates.add(null);
            } catch (Refusal bad) {
                fates.add(new Fate.Refused(bad));
            }
        }
        var written = writing.write(good).iterator();
        var answers = fates.stream()
                .map(refused -> refused == null ? written.next() : refused)
                .toList();
        return new RecordedBatch(answers, deviceTime == null ? null : ChronoUnit.SECONDS.between(now, deviceTime));
    }

    private static Pending pending(Crossing crossing) {
        return new Pending(crossing, Access.caller(), Access.scope());
    }

    private List<Advice> advice(Crossing crossing) {
        return advising.about(crossing, checking.rulesAt(crossing.area()));
    }
}
