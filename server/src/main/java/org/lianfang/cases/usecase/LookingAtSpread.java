package org.lianfang.cases.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFact;
import org.lianfang.cases.model.Spreading;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who infected how many, and in which settings.
@Service
public class LookingAtSpread {

    private static final int SHOWN = 50;

    private final Outbreaks outbreaks;
    private final CaseNames names;

    LookingAtSpread(Outbreaks outbreaks, CaseNames names) {
        this.outbreaks = outbreaks;
        this.names = names;
    }

    /// @param name masked; absent for whoever is not in the register
    public record Infector(CaseFact fact, @Nullable String name, Spreading.Infector spread) {}

    /// @param infectors the busiest ones
    /// @param topPercent of the pack
    public record Answer(Spreading spreading, List<Infector> infectors, int topPercent) {}

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-analysis-rules` and what [Outbreaks#in] says
    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public Answer spread(AreaKey area, LocalDate from, LocalDate to) {
        var outbreak = outbreaks.in(area, from, to);
        var topPercent = outbreaks.rules(area).topPercent();
        var spreading = Spreading.of(outbreak, topPercent);
        var busiest = spreading.infectors().stream().limit(SHOWN).toList();
        var facts =
                busiest.stream().map(one -> outbreak.cases().get(one.place())).toList();
        var known = names.of(facts);
        return new Answer(
                spreading,
                busiest.stream()
                        .map(one -> {
                            var fact = Objects.requireNonNull(outbreak.cases().get(one.place()));
                            return new Infector(fact, known.get(fact.id()), one);
                        })
                        .toList(),
                topPercent);
    }
}
