package org.lianfang.testing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;
import org.lianfang.territory.Areas;
import org.lianfang.testing.model.RoundProposal;
import org.lianfang.testing.usecase.ProposingRounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rounds that rules wait for.
@RestController
@RequestMapping("/api/testing/round-proposals")
class RoundProposalController {

    private final ProposingRounds proposing;
    private final Areas areas;

    RoundProposalController(ProposingRounds proposing, Areas areas) {
        this.proposing = proposing;
        this.areas = areas;
    }

    /// @param day on which it is needed, or after it
    /// @param what it is for, as people call it
    /// @param areaNames in the order of the areas; a key where there is no name
    record Proposed(UUID id, LocalDate day, String what, List<AreaKey> areas, List<String> areaNames) {

        static Proposed of(RoundProposal proposal, Map<AreaKey, String> names) {
            return new Proposed(
                    proposal.id(),
                    proposal.day(),
                    proposal.what(),
                    proposal.areas(),
                    proposal.areas().stream()
                            .map(area -> names.getOrDefault(area, area.toString()))
                            .toList());
        }
    }

    /// The most urgent first.
    record Proposals(List<Proposed> items) {}

    @GetMapping
    Proposals list(@RequestParam AreaKey area) {
        var found = proposing.open(area);
        var names = areas.places(
                found.stream().flatMap(one -> one.areas().stream()).collect(Collectors.toSet()), AreaLevel.COUNTY);
        return new Proposals(found.stream().map(one -> Proposed.of(one, names)).toList());
    }
}
