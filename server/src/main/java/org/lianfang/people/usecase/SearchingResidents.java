package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.people.model.NameTokens;
import org.lianfang.people.model.Question;
import org.lianfang.people.model.Resident;
import org.lianfang.people.store.RegisteredResidents;
import org.lianfang.people.store.Searches;
import org.lianfang.people.store.Tokens.Token;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds people by whatever was typed into the one box: name in either script, pinyin, initials, telephone or its last
/// four digits, identity number, door. Exact numbers come first, then names, then doors; shorter matches before longer.
@Service
public class SearchingResidents {

    private static final int MOST_EXACT = 100;

    private final Searches searches;
    private final RegisteredResidents residents;
    private final Lines lines;
    private final Ledger ledger;

    SearchingResidents(Searches searches, RegisteredResidents residents, Lines lines, Ledger ledger) {
        this.searches = searches;
        this.residents = residents;
        this.lines = lines;
        this.ledger = ledger;
    }

    /// @param next the last token looked at; absent when there are no more
    public record Answer(List<ResidentLine> found, @Nullable Token next) {}

    /// @param area where; everywhere the caller may read when absent
    /// @param after the token at which the page before ended
    @Needs(Permission.READ_RESIDENTS)
    @Transactional
    public Answer search(String typed, @Nullable AreaKey area, @Nullable Token after, int limit) {
        if (area != null) {
            Access.requireWithin(area);
        }
        var question = Question.of(typed);
        var range = area == null ? hull(Access.scope()) : new AreaScope.Range(area.low(), area.high());
        var found = new ArrayList<Resident>();
        if (after == null) {
            found.addAll(inOrder(searches.exactly(question, range, MOST_EXACT)));
        }
        var next = byTokens(question, range, after, limit, found);
        var distinct = List.copyOf(new java.util.LinkedHashSet<>(found));
        ledger.takeDown(Act.of("people.searched", "residents", "", area == null ? AreaKey.NATION : area)
                .withDetail(Map.of("count", distinct.size())));
        return new Answer(lines.of(distinct), next);
    }

    private @Nullable Token byTokens(
            Question question, AreaScope.Range range, @Nullable Token after, int limit, List<Resident> found) {
        for (var prefix : question.prefixes()) {
            var from = after;
            if (from != null && isBeyond(prefix, from)) {
                continue;
            }
            while (true) {
                var start = from == null || !from.text().startsWith(prefix) ? before(prefix) : from;
                var tokens = searches.beginning(prefix, range, start, limit);
                found.addAll(prefix.startsWith("#") ? livingBehind(tokens) : named(tokens, prefix));
                if (tokens.size() < limit) {
                    break;
                }
                from = tokens.getLast();
                if (found.size() >= limit) {
                    return from;
                }
            }
        }
        return null;
    }

    /// Whether the page before ended among the doors, so that the names are done.
    private static boolean isBeyond(String prefix, Token after) {
        return after.text().startsWith("#") && !prefix.startsWith("#");
    }

    private static Token before(String prefix) {
        return new Token(prefix, AreaKey.NATION, new UUID(0, 0));
    }

    /// Somebody whom several tokens match is told once, by the first of them.
    private List<Resident> named(List<Token> tokens, String prefix) {
        var first = new HashMap<UUID, String>();
        tokens.forEach(token -> first.putIfAbsent(token.subject(), token.text()));
        return inOrder(tokens.stream().map(Token::subject).distinct().toList()).stream()
                .filter(resident -> Objects.equals(first.get(resident.id()), firstMatch(resident, prefix)))
                .toList();
    }

    private static @Nullable String firstMatch(Resident resident, String prefix) {
        return NameTokens.of(resident.person().name()).stream()
                .filter(token -> token.startsWith(prefix))
                .min(SearchingResidents::inOrderOfCodePoints)
                .orElse(null);
    }

    private static int inOrderOfCodePoints(String one, String other) {
        return java.util.Arrays.compare(
                one.codePoints().toArray(), other.codePoints().toArray());
    }

    private List<Resident> livingBehind(List<Token> doors) {
        var households = doors.stream().map(Token::subject).distinct().toList();
        if (households.isEmpty()) {
            return List.of();
        }
        var members = new HashMap<UUID, List<Resident>>();
        residents
                .membersOf(households)
                .forEach(resident -> members.computeIfAbsent(resident.household(), _ -> new ArrayList<>())
                        .add(resident));
        return households.stream()
                .flatMap(household -> members.getOrDefault(household, List.of()).stream())
                .toList();
    }

    private List<Resident> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = new HashMap<UUID, Resident>();
        residents.findAll(ids).forEach(resident -> byId.put(resident.id(), resident));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }

    private static AreaScope.Range hull(AreaScope scope) {
        var ranges = scope.ranges();
        return new AreaScope.Range(ranges.getFirst().low(), ranges.getLast().high());
    }
}
