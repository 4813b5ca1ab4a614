package org.lianfang.gates.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.Handover;
import org.lianfang.gates.usecase.HandingOver;
import org.lianfang.identity.Accounts;
import org.lianfang.kernel.web.BatchItems;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Hand-over from shift to shift.
@RestController
class HandoverController {

    private final HandingOver handing;
    private final Accounts accounts;
    private final BatchItems items;

    HandoverController(HandingOver handing, Accounts accounts, BatchItems items) {
        this.handing = handing;
        this.accounts = accounts;
        this.items = items;
    }

    /// @param by how the account signs that wrote it down
    record HandoverLine(
            UUID id,
            java.time.Instant at,
            String fromTeam,
            String toTeam,
            String note,
            List<Handover.Item> openItems,
            @Nullable String by) {

        static HandoverLine of(Handover handover, Map<UUID, String> names) {
            return new HandoverLine(
                    handover.id(),
                    handover.at(),
                    handover.fromTeam(),
                    handover.toTeam(),
                    handover.note(),
                    handover.openItems(),
                    names.get(handover.recordedBy()));
        }
    }

    /// @param keptFrom notes of earlier days are no longer kept
    record HandoverPage(
            List<HandoverLine> items,
            @Nullable String next,
            @Nullable LocalDate keptFrom) {}

    @PostMapping("/api/gates/{id}/handovers")
    BatchItems.ItemAnswer handOver(@PathVariable UUID id, @RequestBody Handover handover, HttpServletRequest request) {
        return items.describe(handover.id().toString(), handing.handOver(id, handover), Languages.of(request));
    }

    @GetMapping("/api/gates/{id}/handovers")
    HandoverPage of(@PathVariable UUID id) {
        var notes = handing.of(id);
        var found = notes.handovers();
        var names = accounts.displayNames(found.stream()
                .map(Handover::recordedBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new HandoverPage(
                found.stream().map(one -> HandoverLine.of(one, names)).toList(), null, notes.keptFrom());
    }

    /// @param number of the item, from 0
    @PostMapping("/api/handovers/{id}/items/{number}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(@PathVariable UUID id, @PathVariable int number) {
        handing.settle(id, number);
    }
}
