package org.lianfang.passes.web;

import java.util.List;
import org.lianfang.passes.usecase.ReadingStatuses;

/// A person's status with all that led to it.
///
/// @param history the latest first
record WholeView(
        StatusView status, List<StatusView.PastView> history, List<ChangeView> changes, List<AppealView> appeals) {

    static WholeView of(ReadingStatuses.Whole whole) {
        return new WholeView(
                StatusView.of(whole.now()),
                whole.history().stream().map(StatusView.PastView::of).toList(),
                whole.changes().stream().map(ChangeView::of).toList(),
                whole.appeals().stream().map(AppealView::of).toList());
    }
}
