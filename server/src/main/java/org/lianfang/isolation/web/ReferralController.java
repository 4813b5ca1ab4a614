package org.lianfang.isolation.web;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.model.Referral;
import org.lianfang.isolation.store.Referrals;
import org.lianfang.isolation.usecase.FollowingReferrals;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.time.PlausibleTime;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who goes to hospital, until the hospital has answered.
@RestController
@RequestMapping("/api/isolation/referrals")
class ReferralController {

    private final FollowingReferrals following;
    private final People people;

    ReferralController(FollowingReferrals following, People people) {
        this.following = following;
        this.people = people;
    }

    /// @param person absent when nobody knows who it is
    /// @param dueAt by when the hospital answers
    record ReferralView(
            UUID id,
            Referral.Origin origin,
            UUID originId,
            @Nullable UUID stayId,
            People.@Nullable Known person,
            AreaKey areaKey,
            Referral.Why why,
            Instant raisedAt,
            Instant dueAt,
            String hospital,
            Referral.@Nullable Answered answered) {}

    @GetMapping
    Page<ReferralView> open(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(
                following.open(area, mark(after), size + 1),
                size,
                (Referral referral) -> referral.dueAt() + " " + referral.id());
        var known = people.of(page.items().stream()
                .map(Referral::resident)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList());
        return page.map(referral -> view(referral, known));
    }

    @GetMapping("/tally")
    Referrals.Tally tally(@RequestParam AreaKey area) {
        return following.tally(area);
    }

    @PostMapping("/{id}/answer")
    ReferralView answer(@PathVariable UUID id, @RequestBody FollowingReferrals.Reply reply) {
        var referral = following.answer(id, reply);
        return view(referral, people.of(referral.resident() == null ? List.of() : List.of(referral.resident())));
    }

    private static ReferralView view(Referral referral, Map<UUID, People.Known> known) {
        return new ReferralView(
                referral.id(),
                referral.origin(),
                referral.originId(),
                referral.stay(),
                referral.resident() == null ? null : known.get(referral.resident()),
                referral.area(),
                referral.why(),
                referral.raisedAt(),
                referral.dueAt(),
                referral.hospital(),
                referral.answered());
    }

    private static Referrals.@Nullable Mark mark(@Nullable String after) {
        var text = Page.afterText(after);
        if (text == null) {
            return null;
        }
        try {
            var parts = text.split(" ", 2);
            if (parts.length == 2) {
                return new Referrals.Mark(PlausibleTime.moment(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (DateTimeParseException | IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
        throw KernelRefusal.WRONG_PAGE_MARK.with();
    }
}
