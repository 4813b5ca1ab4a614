package org.lianfang.cases.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.usecase.AskingForContacts;
import org.lianfang.cases.usecase.DecidingContacts;
import org.lianfang.cases.usecase.KeepingPresences;
import org.lianfang.cases.usecase.ListingContacts;
import org.lianfang.kernel.access.SignedInOnly;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who was with a case, and what a person decides about them.
@RestController
class ContactController {

    private final AskingForContacts asking;
    private final DecidingContacts deciding;
    private final ListingContacts listing;
    private final KeepingPresences presences;

    ContactController(
            AskingForContacts asking, DecidingContacts deciding, ListingContacts listing, KeepingPresences presences) {
        this.asking = asking;
        this.deciding = deciding;
        this.listing = listing;
        this.presences = presences;
    }

    /// @param why in words
    record Withdrawal(@Nullable String why) {}

    /// How far the presences are read.
    ///
    /// @param daysRead of `days`, at start
    record PresenceState(int daysRead, int days, boolean ready, long pieces, long bytes, long buildMillis) {}

    /// Without `from`, `to` and `minutes` it is answered as the pack says; with any of them: what
    /// if.
    @GetMapping("/api/cases/{id}/proposals")
    ProposalView proposals(
            @PathVariable UUID id,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Integer minutes) {
        return ProposalView.of(asking.of(id, new AskingForContacts.WhatIf(from, to, minutes)));
    }

    @GetMapping("/api/cases/{id}/contacts")
    List<ContactView> contacts(@PathVariable UUID id) {
        return listing.of(id).stream().map(ContactView::of).toList();
    }

    @PostMapping("/api/cases/{id}/contacts")
    ContactView decide(@PathVariable UUID id, @RequestBody DecidingContacts.Entry entry) {
        return ContactView.of(deciding.decide(id, entry));
    }

    @PostMapping("/api/contacts/{id}/withdraw")
    ContactView withdraw(@PathVariable UUID id, @RequestBody Withdrawal withdrawal) {
        return ContactView.of(deciding.withdraw(id, withdrawal.why()));
    }

    @SignedInOnly(because = "counts of the whole installation, the same for everybody")
    @GetMapping("/api/presences/state")
    PresenceState state() {
        var now = presences.state();
        return new PresenceState(now.daysRead(), now.days(), now.ready(), now.pieces(), now.bytes(), now.buildMillis());
    }
}
