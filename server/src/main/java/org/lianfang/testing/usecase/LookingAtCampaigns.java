package org.lianfang.testing.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.response.Response;
import org.lianfang.response.Responses;
import org.lianfang.response.RulePack;
import org.lianfang.testing.model.Round;
import org.lianfang.testing.model.StopRule;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.RoundFigures;
import org.lianfang.testing.store.Rounds;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Shows a chain of rounds from its first to its last, what each found, and what the rule makes of it.
@Service
public class LookingAtCampaigns {

    private static final List<String> RULE = List.of("testing.campaign.clean-rounds", "testing.campaign.wait-days");

    private final RoundLookup lookup;
    private final Store store;
    private final Responses responses;
    private final SystemTransactions transactions;

    LookingAtCampaigns(RoundLookup lookup, Store store, Responses responses, SystemTransactions transactions) {
        this.lookup = lookup;
        this.store = store;
        this.responses = responses;
        this.transactions = transactions;
    }

    @Component
    record Store(Rounds rounds, RoundFigures figures) {}

    /// @param rule absent when the pack says nothing about campaigns
    /// @param next absent while the last round is open, or without a rule
    public record Campaign(List<Link> rounds, @Nullable Rule rule, StopRule.@Nullable Next next) {}

    /// @param sources where its values come from
    public record Rule(StopRule stop, List<String> sources) {}

    /// A round in the chain.
    ///
    /// @param day on which it was closed; absent while it is open
    /// @param positives persons with a positive single sample; absent to whoever may not look at all of the round
    /// @param clean whether there are none; absent while it is open
    /// @param cleanInARow up to this round; absent while it is open
    public record Link(
            Round round,
            @Nullable LocalDate day,
            @Nullable Long positives,
            @Nullable Boolean clean,
            @Nullable Integer cleanInARow) {}

    /// @param id of any round of the chain
    @Needs(Permission.READ_TESTING)
    public Campaign of(UUID id) {
        var asked = lookup.round(id, Access.scope());
        var scope = Access.scope();
        var response = responses.find(asked.response()).orElseThrow(TestingRefusal.NO_TESTING_RULES::with);
        var rule = Optional.ofNullable(lookup.rulesOf(response).campaign())
                .map(stop -> new Rule(stop, sources(response.rules())))
                .orElse(null);
        return transactions.snapshot(() -> {
            var chain = Stream.concat(store.rounds.chain(id).stream(), store.rounds.following(id).stream())
                    .toList();
            var positive =
                    store.rounds.withPositives(chain.stream().map(Round::id).toList());
            var done = chain.stream()
                    .filter(round -> !round.isOpen())
                    .map(round -> new StopRule.Done(dayOf(response, round), !positive.contains(round.id())))
                    .toList();
            var inARow = StopRule.cleanInARow(done);
            var links = new ArrayList<Link>();
            for (var index = 0; index < chain.size(); index++) {
                var round = chain.get(index);
                var mayCount = round.areas().stream().allMatch(scope::contains);
                var positives = mayCount ? (Long) store.figures.positives(round.id(), round.areas()) : null;
                links.add(
                        round.isOpen()
                                ? new Link(round, null, positives, null, null)
                                : new Link(
                                        round,
                                        done.get(index).day(),
                                        positives,
                                        done.get(index).clean(),
                                        inARow.get(index)));
            }
            var isOver = !chain.getLast().isOpen();
            return new Campaign(links, rule, rule != null && isOver ? rule.stop.after(done) : null);
        });
    }

    private static LocalDate dayOf(Response response, Round round) {
        return response.dayOf(Objects.requireNonNullElse(round.closedAt(), round.startsAt()));
    }

    private static List<String> sources(RulePack pack) {
        return RULE.stream()
                .flatMap(key -> Stream.ofNullable(pack.values().get(key)))
                .map(RulePack.Value::source)
                .distinct()
                .toList();
    }
}
