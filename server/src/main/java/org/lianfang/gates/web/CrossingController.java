package org.lianfang.gates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.usecase.RecordingCrossings;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Recording at the gates: the busiest door of the server.
@RestController
class CrossingController {

    static final String PATH = "/api/crossings";
    static final String DEVICE_TIME = "X-Device-Time";

    private final RecordingCrossings recording;
    private final AdviceTexts advice;
    private final BatchItems items;

    CrossingController(RecordingCrossings recording, AdviceTexts advice, BatchItems items) {
        this.recording = recording;
        this.advice = advice;
        this.items = items;
    }

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500
    record Batch(@Nullable String deviceTime, List<CrossingEntry> items) {
        Batch {
            Fields.required("items", items);
        }
    }

    record Answer(String id, BatchItems.Status status, List<AdviceTexts.Line> advice) {}

    /// @param clockSkewSeconds how far the device's clock is ahead
    record BatchAnswer(
            List<BatchItems.ItemAnswer> items, @Nullable Long clockSkewSeconds) {}

    @PostMapping(PATH)
    Answer record(
            @RequestBody CrossingEntry entry,
            @RequestHeader(name = DEVICE_TIME, required = false) @Nullable String deviceTime,
            HttpServletRequest request) {
        var recorded = recording.one(entry, DeviceClock.read(deviceTime));
        return new Answer(
                recorded.crossing().id().toString(),
                recorded.duplicate() ? BatchItems.Status.DUPLICATE : BatchItems.Status.ACCEPTED,
                advice.say(recorded.advice(), Languages.of(request)));
    }

    @PostMapping("/api/crossings/batch")
    BatchAnswer recordMany(@RequestBody Batch batch, HttpServletRequest request) {
        BatchItems.refuseTooMany(batch.items().size());
        var recorded = recording.batch(batch.items(), DeviceClock.read(batch.deviceTime()));
        var language = Languages.of(request);
        var answers = new ArrayList<BatchItems.ItemAnswer>(recorded.fates().size());
        for (var index = 0; index < recorded.fates().size(); index++) {
            answers.add(items.describe(
                    batch.items().get(index).id(), recorded.fates().get(index), language));
        }
        return new BatchAnswer(answers, recorded.clockSkewSeconds());
    }
}
