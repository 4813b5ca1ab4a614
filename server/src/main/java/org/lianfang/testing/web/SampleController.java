package org.lianfang.testing.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.write.Fate;
import org.lianfang.testing.model.DeskEntry;
import org.lianfang.testing.model.DeskFact;
import org.lianfang.testing.model.TubeCode;
import org.lianfang.testing.usecase.RecordingSamples;
import org.lianfang.testing.usecase.RecordingSamples.TubeNow;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Recording at the sampling desks: the busiest door of a round.
@RestController
class SampleController {

    static final String PATH = "/api/testing/samples";
    static final String DEVICE_TIME = "X-Device-Time";

    private final RecordingSamples recording;
    private final BatchItems items;
    private final Texts texts;

    SampleController(RecordingSamples recording, BatchItems items, Texts texts) {
        this.recording = recording;
        this.items = items;
        this.texts = texts;
    }

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500, applied in their order
    record Batch(@Nullable String deviceTime, List<JsonNode> items) {}

    /// @param detail in the reader's language
    record Advice(String code, String detail) {}

    /// @param tube as it is now
    record Answer(
            UUID id, BatchItems.Status status, @Nullable TubeNow tube, List<Advice> advice) {}

    /// @param id of the correction, made by the sender
    record Void(UUID id, DeskFact.@Nullable Reason reason) {}

    /// @param id of the sample that replaces it, made by the sender
    record Move(UUID id, @Nullable TubeCode tubeCode) {}

    /// @param id of the message, made by the sender
    record Seal(UUID id, @Nullable UUID stationId, @Nullable Instant at) {}

    @PostMapping(PATH)
    Answer record(
            @RequestBody DeskEntry entry,
            @RequestHeader(name = DEVICE_TIME, required = false) @Nullable String deviceTime,
            HttpServletRequest request) {
        return answer(entry.id(), recording.one(entry, DeviceClock.read(deviceTime)), request);
    }

    @PostMapping("/api/testing/samples/batch")
    BatchItems.Answer record(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                DeskEntry.class,
                Languages.of(request),
                entries -> recording.batch(entries, DeviceClock.read(batch.deviceTime())).stream()
                        .map(RecordingSamples.Recorded::fate)
                        .toList());
    }

    @PostMapping("/api/testing/samples/{id}/void")
    Answer takeBack(@PathVariable UUID id, @RequestBody Void correction, HttpServletRequest request) {
        var entry = DeskEntry.correction(correction.id(), DeskEntry.Kind.VOID, id, null, correction.reason());
        return answer(entry.id(), recording.one(entry, null), request);
    }

    @PostMapping("/api/testing/samples/{id}/move")
    Answer move(@PathVariable UUID id, @RequestBody Move move, HttpServletRequest request) {
        var entry = DeskEntry.correction(move.id(), DeskEntry.Kind.MOVE, id, move.tubeCode(), null);
        return answer(entry.id(), recording.one(entry, null), request);
    }

    @PostMapping("/api/testing/tubes/{code}/seal")
    Answer seal(
            @PathVariable String code,
            @RequestBody Seal seal,
            @RequestHeader(name = DEVICE_TIME, required = false) @Nullable String deviceTime,
            HttpServletRequest request) {
        var entry = DeskEntry.seal(seal.id(), required("stationId", seal.stationId()), TubeCode.of(code), seal.at());
        return answer(entry.id(), recording.one(entry, DeviceClock.read(deviceTime)), request);
    }

    private Answer answer(UUID id, RecordingSamples.Recorded recorded, HttpServletRequest request) {
        var advice = new ArrayList<Advice>(0);
        if (recorded.repeated()) {
            advice.add(
                    new Advice("ALREADY_SAMPLED", texts.say(Languages.of(request), "testing.advice.ALREADY_SAMPLED")));
        }
        return new Answer(
                id,
                recorded.fate() instanceof Fate.Duplicate ? BatchItems.Status.DUPLICATE : BatchItems.Status.ACCEPTED,
                recorded.tube(),
                advice);
    }
}
