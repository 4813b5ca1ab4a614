package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.ContactGround;
import org.lianfang.cases.model.Spreading;
import org.lianfang.cases.usecase.LookingAtSpread;
import org.lianfang.kernel.area.AreaKey;

/// Who infected how many. Only those count of whom it is as good as known who infected them.
///
/// @param howMany how many cases infected 0, 1, 2, … others
/// @param busiest how many cases are the busiest `topPercent` of all
/// @param share part of the infections that come from these; absent without any
/// @param infectors the busiest ones
record SpreadView(
        int cases,
        int infections,
        int topPercent,
        int busiest,
        @Nullable Double share,
        List<HowMany> howMany,
        List<InSetting> settings,
        List<InfectorView> infectors) {

    record HowMany(int infected, int cases) {}

    /// @param setting absent for those of whom it is not known
    /// @param most how many one case infected in it
    record InSetting(@Nullable ContactGround setting, int infected, int most) {}

    /// @param name masked; absent for whoever is not in the register
    record InfectorView(
            UUID caseId,
            String number,
            @Nullable String name,
            AreaKey areaKey,
            @Nullable LocalDate onsetOn,
            int infected,
            List<ClustersView.SettingCount> settings) {

        static InfectorView of(LookingAtSpread.Infector infector) {
            var fact = infector.fact();
            return new InfectorView(
                    fact.id(),
                    fact.number(),
                    infector.name(),
                    fact.area(),
                    fact.days().onset(),
                    infector.spread().infected(),
                    ClustersView.SettingCount.all(infector.spread().settings()));
        }
    }

    static SpreadView of(LookingAtSpread.Answer answer) {
        var spreading = answer.spreading();
        return new SpreadView(
                spreading.cases(),
                spreading.infections(),
                answer.topPercent(),
                spreading.busiest(),
                spreading.share(),
                spreading.howMany().entrySet().stream()
                        .map(entry -> new HowMany(entry.getKey(), entry.getValue()))
                        .toList(),
                spreading.settings().stream().map(SpreadView::setting).toList(),
                answer.infectors().stream().map(InfectorView::of).toList());
    }

    private static InSetting setting(Spreading.InSetting one) {
        return new InSetting(one.setting(), one.infected(), one.most());
    }
}
