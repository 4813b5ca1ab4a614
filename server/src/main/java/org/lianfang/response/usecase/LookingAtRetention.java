package org.lianfang.response.usecase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords;
import org.lianfang.response.Response;
import org.lianfang.response.model.RetentionClocks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// What is kept under a response, for how long, and when it was last looked through.
@Service
public class LookingAtRetention {

    private final LookingAtResponses responses;
    private final RetentionOfResponses retention;
    private final ObjectProvider<KeptRecords> kinds;
    private final ForgettingOnTime forgetting;

    LookingAtRetention(
            LookingAtResponses responses,
            RetentionOfResponses retention,
            ObjectProvider<KeptRecords> kinds,
            ForgettingOnTime forgetting) {
        this.responses = responses;
        this.retention = retention;
        this.kinds = kinds;
        this.forgetting = forgetting;
    }

    /// One kind of records in the area of the response.
    ///
    /// @param days by this response's rules; absent when they do not say, and then nothing is forgotten
    /// @param keptFrom oldest day that is kept, by the longest clock on this ground
    /// @param forgottenOn day on which it is deleted, for what begins with the stand-down
    /// @param lastRunAt when the server last looked for what is over
    public record KindOfRecords(
            String kind,
            KeptRecords.Begins begins,
            @Nullable Integer days,
            @Nullable LocalDate keptFrom,
            @Nullable LocalDate forgottenOn,
            @Nullable Instant lastRunAt) {}

    @SignedInOnly(because = "whoever works under a response may know how long its records are kept")
    public List<KindOfRecords> under(UUID response) {
        var found = responses.find(response);
        var clocks = retention.clocks();
        var last = forgetting.lastRuns();
        return kinds.orderedStream()
                .map(kind -> describe(kind, found, clocks, last.get(kind.kind())))
                .sorted(java.util.Comparator.comparing(KindOfRecords::kind))
                .toList();
    }

    private static KindOfRecords describe(
            KeptRecords kind, Response response, RetentionClocks clocks, @Nullable Instant lastRunAt) {
        return new KindOfRecords(
                kind.kind(),
                kind.begins(),
                clocks.days(kind.kind(), response).orElse(null),
                switch (kind.begins()) {
                    case OWN_DAY ->
                        clocks.kept(kind.kind(), response.area())
                                .map(Kept::from)
                                .orElse(null);
                    case STAND_DOWN -> null;
                },
                switch (kind.begins()) {
                    case OWN_DAY -> null;
                    case STAND_DOWN ->
                        clocks.forgottenOn(kind.kind(), response.area()).orElse(null);
                },
                lastRunAt);
    }
}
