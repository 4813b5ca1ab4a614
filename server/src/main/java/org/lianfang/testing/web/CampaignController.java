package org.lianfang.testing.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.testing.usecase.LookingAtCampaigns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Chains of rounds.
@RestController
class CampaignController {

    private final LookingAtCampaigns looking;

    CampaignController(LookingAtCampaigns looking) {
        this.looking = looking;
    }

    /// @param rounds from the first of the chain to the last
    /// @param rule absent when the pack says nothing about campaigns
    /// @param next absent while the last round is open
    record CampaignView(
            List<CampaignRound> rounds, @Nullable CampaignRule rule, RoundController.@Nullable Next next) {

        static CampaignView of(LookingAtCampaigns.Campaign campaign) {
            return new CampaignView(
                    campaign.rounds().stream().map(CampaignRound::of).toList(),
                    campaign.rule() == null ? null : CampaignRule.of(campaign.rule()),
                    campaign.next() == null ? null : RoundController.Next.of(campaign.next()));
        }
    }

    /// @param cleanRounds in a row, after which the chain pauses
    /// @param waitDays of the pause before the round that confirms
    record CampaignRule(int cleanRounds, int waitDays, List<String> sources) {

        static CampaignRule of(LookingAtCampaigns.Rule rule) {
            return new CampaignRule(rule.stop().cleanRounds(), rule.stop().waitDays(), rule.sources());
        }
    }

    /// @param day on which it was closed; absent while it is open, as are `clean` and `cleanInARow`
    /// @param positives absent to whoever may not look at all of the round
    record CampaignRound(
            UUID id,
            String code,
            String name,
            Instant startsAt,
            @Nullable LocalDate day,
            @Nullable Long positives,
            @Nullable Boolean clean,
            @Nullable Integer cleanInARow) {

        static CampaignRound of(LookingAtCampaigns.Link link) {
            return new CampaignRound(
                    link.round().id(),
                    link.round().code(),
                    link.round().name(),
                    link.round().startsAt(),
                    link.day(),
                    link.positives(),
                    link.clean(),
                    link.cleanInARow());
        }
    }

    /// The campaign that a round belongs to.
    @GetMapping("/api/testing/rounds/{id}/campaign")
    CampaignView campaign(@PathVariable UUID id) {
        return CampaignView.of(looking.of(id));
    }
}
