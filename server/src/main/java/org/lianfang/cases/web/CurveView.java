package org.lianfang.cases.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseDay;
import org.lianfang.cases.usecase.CountingCases;

/// An epidemic curve.
///
/// @param from day of the first count of each group
/// @param withoutDay cases of these days that no such day is known of, so that they are in no count
record CurveView(
        LocalDate from, LocalDate to, CaseDay by, CountingCases.Split split, List<GroupView> groups, int withoutDay) {

    /// @param key of the area, first year of the age band, or setting; empty when it is not known or not split
    /// @param name of the area
    record GroupView(String key, @Nullable String name, List<Long> counts) {

        static GroupView of(CountingCases.Group group) {
            return new GroupView(
                    group.key(),
                    group.name(),
                    Arrays.stream(group.counts()).boxed().toList());
        }
    }

    static CurveView of(CountingCases.Question question, CountingCases.Split split, CountingCases.Curve curve) {
        return new CurveView(
                question.from(),
                question.to(),
                question.by(),
                split,
                curve.groups().stream().map(GroupView::of).toList(),
                curve.withoutDay());
    }
}
