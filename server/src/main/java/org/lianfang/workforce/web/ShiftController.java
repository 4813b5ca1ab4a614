package org.lianfang.workforce.web;

import static org.lianfang.kernel.refusal.Fields.required;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.openapi.WrittenAs;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.lianfang.kernel.web.Page;
import org.lianfang.workforce.model.MemberRole;
import org.lianfang.workforce.model.NewShift;
import org.lianfang.workforce.store.Shifts;
import org.lianfang.workforce.usecase.ListingShifts;
import org.lianfang.workforce.usecase.RecordingShifts;
import org.lianfang.workforce.usecase.VoidingAShift;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// Shifts that were worked.
@RestController
class ShiftController {

    private final RecordingShifts recording;
    private final VoidingAShift voiding;
    private final ListingShifts listing;
    private final BatchItems items;

    ShiftController(RecordingShifts recording, VoidingAShift voiding, ListingShifts listing, BatchItems items) {
        this.recording = recording;
        this.voiding = voiding;
        this.listing = listing;
        this.items = items;
    }

    /// @param items at most 500
    record Batch(@WrittenAs(NewShift.class) List<JsonNode> items) {
        Batch {
            required("items", items);
        }
    }

    /// @param id of the correction, made by the sender
    record Void(UUID id, Reason reason) {
        enum Reason {
            MISTAKE,
            DUPLICATE_ENTRY,
            NOT_WORKED,
            OTHER
        }

        Void {
            required("id", id);
            required("reason", reason);
        }
    }

    record ShiftLine(
            UUID id,
            UUID memberId,
            String memberName,
            UUID postId,
            String postName,
            MemberRole role,
            boolean police,
            Instant start,
            Instant end,
            LocalDate day,
            AreaKey areaKey,
            boolean voided) {

        static ShiftLine of(Shifts.Recorded recorded) {
            var shift = recorded.shift();
            return new ShiftLine(
                    shift.id(),
                    shift.memberId(),
                    recorded.memberName(),
                    shift.postId(),
                    recorded.postName(),
                    shift.role(),
                    shift.police(),
                    shift.hours().start(),
                    shift.hours().end(),
                    shift.day(),
                    shift.area(),
                    recorded.voided());
        }
    }

    /// Filters in the query of a list.
    @ParameterObject
    record Asked(
            @Nullable AreaKey area,
            @Nullable UUID post,
            @Nullable UUID member,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean police) {
        Shifts.Filter filter() {
            return new Shifts.Filter(area == null ? AreaKey.NATION : area, post, member, from, to, police);
        }
    }

    @PostMapping("/api/shifts/batch")
    BatchItems.Answer record(@RequestBody Batch batch, HttpServletRequest request) {
        return items.answer(batch.items(), NewShift.class, Languages.of(request), recording::record);
    }

    @PostMapping("/api/shifts/{id}/void")
    BatchItems.ItemAnswer voidShift(@PathVariable UUID id, @RequestBody Void correction, HttpServletRequest request) {
        var fate = voiding.voidShift(id, correction.id(), correction.reason().name());
        return items.describe(correction.id().toString(), fate, Languages.of(request));
    }

    @GetMapping("/api/shifts")
    Page<ShiftLine> list(Asked asked, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        return Page.cut(
                        listing.list(asked.filter(), Page.afterId(after), size + 1),
                        size,
                        (Shifts.Recorded one) -> one.shift().id())
                .map(ShiftLine::of);
    }
}
