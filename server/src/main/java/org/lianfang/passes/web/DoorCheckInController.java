package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.time.DeviceClock;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.usecase.CheckingInAtDoors;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Somebody at the door of a place tells who is there, by the passes that they read.
@RestController
class DoorCheckInController {

    private final CheckingInAtDoors checkingIn;
    private final BatchItems items;

    DoorCheckInController(CheckingInAtDoors checkingIn, BatchItems items) {
        this.checkingIn = checkingIn;
        this.items = items;
    }

    /// @param deviceTime what the device's clock shows while it sends
    /// @param items at most 500
    record Batch(
            @Nullable String deviceTime,
            @WrittenAs(CheckingInAtDoors.Entry.class) List<JsonNode> items) {}

    @PostMapping("/api/venue-check-ins/batch")
    BatchItems.Answer checkIn(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(
                batch.items(),
                CheckingInAtDoors.Entry.class,
                Languages.of(request),
                entries -> checkingIn.record(entries, DeviceClock.read(batch.deviceTime())));
    }
}
