package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFact;
import org.lianfang.cases.model.ChainGraph;
import org.lianfang.cases.model.LineList;
import org.lianfang.cases.model.Outbreak;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.territory.Areas;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The chains of an area, the masked names of some of their cases, and cases found by number or name.
@Service
public class LookingAtChains {

    private static final int MOST_CASES = 20_000;
    private static final int MOST_NAMES = 200;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_WORD = 40;

    private final Outbreaks outbreaks;
    private final CaseNames names;
    private final Areas areas;

    LookingAtChains(Outbreaks outbreaks, CaseNames names, Areas areas) {
        this.outbreaks = outbreaks;
        this.names = names;
        this.areas = areas;
    }

    /// @param areas names of those that are known
    public record Graph(ChainGraph chains, Map<AreaKey, String> areas) {}

    /// @param name masked; absent for whoever is not in the register
    public record Named(UUID id, String number, @Nullable String name) {

        @Override
        public String toString() {
            return "Named[" + id + "]";
        }
    }

    /// @throws org.lianfang.kernel.refusal.Refusal what [Outbreaks#in] says
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Graph graph(AreaKey area, LocalDate from, LocalDate to) {
        var outbreak = outbreaks.in(area, from, to);
        if (outbreak.shown().size() > MOST_CASES) {
            throw Outbreaks.tooMany(MOST_CASES);
        }
        var chains = ChainGraph.of(outbreak);
        return new Graph(chains, areas.names(chains.areas()));
    }

    /// Of these cases, as many as there are in the area.
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<Named> named(AreaKey area, LocalDate from, LocalDate to, Collection<UUID> ids) {
        var wanted = new HashSet<>(ids.stream().limit(MOST_NAMES).toList());
        return named(shown(outbreaks.in(area, from, to))
                .filter(fact -> wanted.contains(fact.id()))
                .toList());
    }

    /// By a part of the number, or by the name as far as lists show it: `李四` finds 李*, which 李五 is as well.
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<Named> search(AreaKey area, LocalDate from, LocalDate to, @Nullable String said) {
        var word = LineList.fold(Fields.atMost(LONGEST_WORD, "word", Fields.required("word", PlainText.clean(said))));
        var shown = shown(outbreaks.in(area, from, to)).toList();
        if (word.isEmpty()) {
            return List.of();
        }
        var byNumber = shown.stream()
                .filter(fact -> LineList.fold(fact.number()).contains(word))
                .limit(MOST_FOUND)
                .toList();
        if (!byNumber.isEmpty()) {
            return named(byNumber);
        }
        var known = names.of(shown);
        return named(shown.stream()
                .filter(fact -> isCalled(known.get(fact.id()), word))
                .limit(MOST_FOUND)
                .toList());
    }

    private static Stream<CaseFact> shown(Outbreak outbreak) {
        return outbreak.shown().stream().map(outbreak.cases()::get);
    }

    private List<Named> named(List<CaseFact> facts) {
        var known = names.of(facts);
        return facts.stream()
                .map(fact -> new Named(fact.id(), fact.number(), known.get(fact.id())))
                .toList();
    }

    /// Letter by letter; a star may be any.
    static boolean isCalled(@Nullable String masked, String word) {
        if (masked == null) {
            return false;
        }
        var name = LineList.fold(masked);
        if (word.length() > name.length()) {
            return false;
        }
        for (var place = 0; place < word.length(); place++) {
            if (name.charAt(place) != '*' && name.charAt(place) != word.charAt(place)) {
                return false;
            }
        }
        return name.charAt(0) == word.charAt(0);
    }
}
