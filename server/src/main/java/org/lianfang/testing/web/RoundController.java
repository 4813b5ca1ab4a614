package org.lianfang.testing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.kernel.web.Page;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.NewRound;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.StopRule;
import org.lianfang.testing.usecase.AdvisingCampaigns;
import org.lianfang.testing.usecase.ClosingRounds;
import org.lianfang.testing.usecase.KeepingRounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rounds of testing.
@RestController
@RequestMapping("/api/testing/rounds")
class RoundController {

    private final KeepingRounds keeping;
    private final ClosingRounds closing;
    private final AdvisingCampaigns advising;
    private final Areas areas;

    enum Step {
        /// Another round, on the day at the latest.
        ROUND,
        /// The round that confirms, on the day.
        CONFIRMATION,
        /// Nothing more since the day.
        STOP
    }

    record Next(Step step, LocalDate day, @Nullable Integer cleanInARow) {

        static Next of(StopRule.Next next) {
            return switch (next) {
                case StopRule.Next.Round round -> new Next(Step.ROUND, round.by(), round.cleanInARow());
                case StopRule.Next.Confirmation confirmation -> new Next(Step.CONFIRMATION, confirmation.on(), null);
                case StopRule.Next.Stop stop -> new Next(Step.STOP, stop.since(), null);
            };
        }
    }

    RoundController(KeepingRounds keeping, ClosingRounds closing, AdvisingCampaigns advising, Areas areas) {
        this.keeping = keeping;
        this.closing = closing;
        this.advising = advising;
        this.areas = areas;
    }

    @GetMapping
    Page<RoundLine> list(
            @RequestParam(defaultValue = "0") AreaKey area,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(keeping.touching(area, Page.afterId(after), size + 1), size, (Round round) -> round.id());
        var names = namesOf(page.items());
        return page.map(round -> RoundLine.of(round, names));
    }

    @GetMapping("/{id}")
    RoundLine one(@PathVariable UUID id) {
        return line(keeping.one(id));
    }

    @PostMapping
    RoundLine open(@RequestBody NewRound round) {
        return line(keeping.open(round));
    }

    /// Closes it and freezes its figures.
    @PostMapping("/{id}/close")
    RoundLine close(@PathVariable UUID id) {
        return line(closing.close(id));
    }

    /// What its campaign needs next.
    @GetMapping("/{id}/next")
    Next next(@PathVariable UUID id) {
        return Next.of(advising.after(id));
    }

    private RoundLine line(Round round) {
        return RoundLine.of(round, namesOf(List.of(round)));
    }

    private Map<AreaKey, String> namesOf(List<Round> rounds) {
        return areas.places(
                rounds.stream().flatMap(round -> round.areas().stream()).collect(Collectors.toSet()), AreaLevel.COUNTY);
    }
}
