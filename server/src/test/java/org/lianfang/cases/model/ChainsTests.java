package org.lianfang.cases.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lianfang.cases.model.Chains.Edge;
import org.lianfang.cases.model.Chains.How;
import org.lianfang.cases.model.Chains.Pair;
import org.lianfang.kernel.area.AreaKey;

class ChainsTests {

    private static final AreaKey HERE = AreaKey.of("442501001200");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final List<CaseFact> cases = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();

    @Test
    void the_only_one_who_is_named_is_the_infector() {
        ill(1, 4);
        named(0, 1);
        var chains = chains();
        assertThat(chains.infectorOf(1)).isZero();
        assertThat(chains.howOf(1)).isEqualTo(How.NAMED);
        assertThat(chains.isSure(1)).isTrue();
        assertThat(chains.howOf(0)).isEqualTo(How.UNKNOWN);
        assertThat(chains.clusterOf(1)).isEqualTo(chains.clusterOf(0));
    }

    @Test
    void of_two_who_belong_together_the_earlier_one_infected_the_later_one() {
        ill(5, 2);
        related(0, 1);
        var chains = chains();
        assertThat(chains.infectorOf(0)).isEqualTo(1);
        assertThat(chains.howOf(0)).isEqualTo(How.RELATED);
        assertThat(chains.infectorOf(1)).isNegative();
    }

    @Test
    void two_who_fell_ill_on_the_same_day_or_on_an_unknown_one_belong_together_and_that_is_all() {
        ill(2, 2, null);
        related(0, 1);
        related(1, 0);
        related(0, 2);
        var chains = chains();
        assertThat(IntStream.range(0, 3).map(chains::infectorOf)).containsOnly(-1);
        assertThat(chains.further()).containsExactly(new Pair(0, 1), new Pair(0, 2));
        assertThat(chains.clusterOf(2)).isZero();
    }

    @Test
    void of_several_who_are_named_the_last_before_is_the_likeliest_and_the_others_are_kept() {
        ill(1, 3, 9, 6);
        named(0, 3);
        named(2, 3);
        named(1, 3);
        related(1, 3);
        var chains = chains();
        assertThat(chains.infectorOf(3)).isEqualTo(1);
        assertThat(chains.howOf(3)).isEqualTo(How.ONE_OF_SEVERAL);
        assertThat(chains.isSure(3)).isFalse();
        assertThat(chains.further()).containsExactly(new Pair(0, 3), new Pair(2, 3));
    }

    @Test
    void who_is_named_goes_before_who_is_nearer_and_only_related() {
        ill(1, 5, 6);
        related(1, 2);
        named(0, 2);
        assertThat(chains().infectorOf(2)).isZero();
        assertThat(chains().howOf(2)).isEqualTo(How.NAMED);
    }

    @Test
    void a_circle_is_cut_where_it_began_and_told() {
        ill(3, 2, 4);
        named(0, 1);
        named(1, 2);
        named(2, 0);
        var chains = chains();
        assertThat(chains.howOf(1)).isEqualTo(How.IN_A_CIRCLE);
        assertThat(chains.infectorOf(1)).isNegative();
        assertThat(chains.infectorOf(2)).isEqualTo(1);
        assertThat(chains.infectorOf(0)).isEqualTo(2);
        assertThat(chains.further()).containsExactly(new Pair(0, 1));
    }

    @Test
    void an_infector_of_another_area_is_told_as_such_and_is_nobody_here() {
        ill(1, 2);
        named(0, 1);
        edges.add(new Edge(UUID.randomUUID(), cases.getFirst().id(), true, null));
        var chains = Chains.of(
                cases, edges, Set.of(cases.getFirst().id(), cases.getLast().id()));
        assertThat(chains.howOf(0)).isEqualTo(How.OUTSIDE);
        assertThat(chains.infectorOf(0)).isNegative();
        assertThat(chains.howOf(1)).as("somebody here is named as well").isEqualTo(How.NAMED);
        var outbreak = new Outbreak(cases, chains, new Outbreak.Span(HERE, FIRST, FIRST.plusDays(9)));
        assertThat(List.of(outbreak.imported(0), outbreak.imported(1))).containsExactly(true, false);
    }

    @Test
    void a_graph_of_some_days_names_nobody_of_other_days() {
        ill(1, 4, 7);
        named(0, 1);
        named(1, 2);
        var graph = ChainGraph.of(
                new Outbreak(cases, chains(), new Outbreak.Span(HERE, FIRST.plusDays(4), FIRST.plusDays(8))));
        assertThat(graph.ids()).containsExactly(cases.get(1).id(), cases.get(2).id());
        assertThat(graph.days()).containsExactly(0, 3);
        assertThat(graph.infector()).containsExactly(-1, 0);
        assertThat(graph.how().stream().map(graph.hows()::get)).containsExactly(How.NOT_SHOWN, How.NAMED);
        assertThat(graph.cluster()).containsExactly(0, 0);
    }

    @Test
    void ages_are_read_as_people_write_them() {
        assertThat(List.of("59", "50s", "50-59", "8 months", "6月龄", "102", "", "NA", "50多岁", "999"))
                .extracting(told -> AgeBand.of(told).from())
                .containsExactly(50, 50, 50, 0, 0, 80, -1, -1, 50, -1);
    }

    /// Whatever is told, it is a forest: nobody is their own ancestor, and who is linked is together.
    @Property
    void whatever_is_told_is_a_forest(
            @ForAll @IntRange(min = 1, max = 40) int size,
            @ForAll @IntRange(min = 0, max = 90) int links,
            @ForAll long seed) {
        var random = new Random(seed);
        var some = new ArrayList<CaseFact>();
        for (var number = 0; number < size; number++) {
            some.add(fact(random.nextInt(8) == 0 ? null : random.nextInt(20)));
        }
        var told = new ArrayList<Edge>();
        for (var number = 0; number < links; number++) {
            told.add(new Edge(
                    some.get(random.nextInt(size)).id(),
                    some.get(random.nextInt(size)).id(),
                    random.nextBoolean(),
                    null));
        }
        var chains = Chains.of(some, told, Set.of());
        for (var begin = 0; begin < size; begin++) {
            var seen = new HashSet<Integer>();
            for (var one = begin; one >= 0; one = chains.infectorOf(one)) {
                assertThat(seen.add(one)).as("a circle through %d", one).isTrue();
                assertThat(chains.clusterOf(one)).isEqualTo(chains.clusterOf(begin));
            }
        }
        assertThat(Chains.of(some, told, Set.of()).further()).isEqualTo(chains.further());
    }

    private Chains chains() {
        return Chains.of(cases, edges, Set.of());
    }

    /// @param days of their onsets, counted from 0
    private void ill(@Nullable Integer... days) {
        for (var day : days) {
            cases.add(fact(day));
        }
    }

    private void named(int infector, int infectee) {
        edges.add(new Edge(cases.get(infector).id(), cases.get(infectee).id(), true, null));
    }

    private void related(int one, int other) {
        edges.add(new Edge(cases.get(one).id(), cases.get(other).id(), false, ContactGround.SHARED_MEAL));
    }

    private static CaseFact fact(@Nullable Integer onset) {
        var day = onset == null ? null : FIRST.plusDays(onset);
        var known = FIRST.plusDays(30);
        return new CaseFact(
                UUID.randomUUID(),
                "N",
                HERE,
                null,
                "",
                new CaseFact.Days(day, null, null, null, null, known, true),
                new CaseFact.Steps(null, null, null, null),
                Infection.UNKNOWN);
    }
}
