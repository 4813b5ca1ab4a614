package org.lianfang.cases.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Who most probably infected whom, as a forest: at most one infector for each case, and no circles. What else may
/// have been is kept beside it. Cases are known by their places in the list.
public final class Chains {

    static final int NOBODY = -1;

    private final List<CaseFact> cases;
    private final int[] infectors;
    private final How[] how;
    private final @Nullable ContactGround[] grounds;
    private final Set<Pair> further = new LinkedHashSet<>();
    private final Groups groups;

    /// How sure an infector is.
    public enum How {
        UNKNOWN,
        /// The only one who was named.
        NAMED,
        /// Known to belong together, or in contact; the only one of these who fell ill earlier.
        RELATED,
        /// The likeliest of several.
        ONE_OF_SEVERAL,
        /// Named, but of another area.
        OUTSIDE,
        /// Not among the days that are shown.
        NOT_SHOWN,
        /// Each was named as the infector of the other; of these the first has none.
        IN_A_CIRCLE
    }

    /// @param directed whether it is known who infected whom
    /// @param ground where a verified contact stands behind it
    public record Edge(
            UUID infector,
            UUID infectee,
            boolean directed,
            @Nullable ContactGround ground) {}

    /// Two who belong together beside what the forest says.
    public record Pair(int one, int other) {}

    private record Candidate(
            int infector, boolean directed, @Nullable ContactGround ground) {

        Candidate and(Candidate same) {
            return new Candidate(infector, directed || same.directed, ground == null ? same.ground : ground);
        }
    }

    /// @param outside cases whose infector lives in another area
    public static Chains of(List<CaseFact> cases, Collection<Edge> edges, Set<UUID> outside) {
        var chains = new Chains(cases);
        var candidates = chains.candidates(edges);
        for (var one = 0; one < cases.size(); one++) {
            chains.choose(one, candidates.getOrDefault(one, Map.of()).values());
            if (chains.how[one] == How.UNKNOWN
                    && outside.contains(cases.get(one).id())) {
                chains.how[one] = How.OUTSIDE;
            }
        }
        chains.cutCircles();
        return chains;
    }

    private Chains(List<CaseFact> cases) {
        this.cases = cases;
        this.infectors = new int[cases.size()];
        this.how = new How[cases.size()];
        this.grounds = new ContactGround[cases.size()];
        this.groups = new Groups(cases.size());
    }

    public int infectorOf(int one) {
        return infectors[one];
    }

    public How howOf(int one) {
        return how[one];
    }

    /// On which ground the infected was in contact with the infector.
    public @Nullable ContactGround groundOf(int one) {
        return grounds[one];
    }

    public List<Pair> further() {
        return List.copyOf(further);
    }

    /// The smallest place of all who belong together with this one.
    public int clusterOf(int one) {
        return groups.of(one);
    }

    /// Whether it is as good as known who infected this one.
    public boolean isSure(int one) {
        return how[one] == How.NAMED || how[one] == How.RELATED;
    }

    private Map<Integer, Map<Integer, Candidate>> candidates(Collection<Edge> edges) {
        var places = new HashMap<UUID, Integer>();
        IntStream.range(0, cases.size())
                .forEach(place -> places.put(cases.get(place).id(), place));
        var candidates = new HashMap<Integer, Map<Integer, Candidate>>();
        for (var edge : edges) {
            var from = places.get(edge.infector);
            var to = places.get(edge.infectee);
            if (from == null || to == null || from.equals(to)) {
                continue;
            }
            groups.join(from, to);
            if (edge.directed) {
                add(candidates, to, new Candidate(from, true, edge.ground));
            } else {
                related(candidates, from, to, edge.ground);
            }
        }
        return candidates;
    }

    /// The earlier one infected the later one, if anybody did.
    private void related(
            Map<Integer, Map<Integer, Candidate>> candidates, int one, int other, @Nullable ContactGround ground) {
        var mine = onset(one);
        var theirs = onset(other);
        if (mine == null || theirs == null || mine.equals(theirs)) {
            beside(one, other);
        } else if (mine.isBefore(theirs)) {
            add(candidates, other, new Candidate(one, false, ground));
        } else {
            add(candidates, one, new Candidate(other, false, ground));
        }
    }

    private static void add(Map<Integer, Map<Integer, Candidate>> candidates, int infectee, Candidate candidate) {
        candidates
                .computeIfAbsent(infectee, any -> new TreeMap<>())
                .merge(candidate.infector, candidate, Candidate::and);
    }

    private void beside(int one, int other) {
        further.add(new Pair(Math.min(one, other), Math.max(one, other)));
    }

    private @Nullable LocalDate onset(int one) {
        return cases.get(one).days().onset();
    }

    /// Who was named goes before who is related; then who fell ill last before this one.
    private void choose(int one, Collection<Candidate> candidates) {
        infectors[one] = NOBODY;
        how[one] = How.UNKNOWN;
        if (candidates.isEmpty()) {
            return;
        }
        var own = cases.get(one).days().best();
        var ordered = candidates.stream()
                .sorted(Comparator.comparing((Candidate candidate) -> !candidate.directed)
                        .thenComparingLong(candidate -> apart(candidate, own))
                        .thenComparingInt(Candidate::infector))
                .toList();
        var chosen = ordered.getFirst();
        var named = candidates.stream().filter(Candidate::directed).count();
        infectors[one] = chosen.infector;
        grounds[one] = chosen.ground;
        if (named == 1) {
            how[one] = How.NAMED;
        } else {
            how[one] = ordered.size() == 1 ? How.RELATED : How.ONE_OF_SEVERAL;
        }
        ordered.stream().skip(1).forEach(other -> beside(other.infector, one));
    }

    /// Whoever fell ill later comes after all who fell ill before.
    private long apart(Candidate candidate, LocalDate own) {
        var days =
                own.toEpochDay() - cases.get(candidate.infector).days().best().toEpochDay();
        return days < 0 ? Integer.MAX_VALUE - days : days;
    }

    private void cutCircles() {
        var seen = new int[cases.size()];
        for (var begin = 0; begin < seen.length; begin++) {
            var one = begin;
            while (one != NOBODY && seen[one] == 0) {
                seen[one] = begin + 1;
                one = infectors[one];
            }
            if (one != NOBODY && seen[one] == begin + 1) {
                cut(one);
            }
        }
    }

    private void cut(int within) {
        var first = within;
        for (var one = infectors[within]; one != within; one = infectors[one]) {
            var order = cases.get(one)
                    .days()
                    .best()
                    .compareTo(cases.get(first).days().best());
            if (order < 0 || (order == 0 && one < first)) {
                first = one;
            }
        }
        beside(infectors[first], first);
        infectors[first] = NOBODY;
        grounds[first] = null;
        how[first] = How.IN_A_CIRCLE;
    }

    /// Who belongs together.
    private static final class Groups {

        private final int[] towards;

        Groups(int size) {
            this.towards = IntStream.range(0, size).toArray();
        }

        int of(int one) {
            var root = one;
            while (towards[root] != root) {
                root = towards[root];
            }
            for (var next = one; towards[next] != root; ) {
                var following = towards[next];
                towards[next] = root;
                next = following;
            }
            return root;
        }

        void join(int one, int other) {
            var first = of(one);
            var second = of(other);
            towards[Math.max(first, second)] = Math.min(first, second);
        }
    }
}
