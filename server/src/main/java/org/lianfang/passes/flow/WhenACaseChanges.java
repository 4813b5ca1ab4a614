package org.lianfang.passes.flow;

import org.lianfang.cases.CaseEvent;
import org.lianfang.passes.usecase.TakingInCases;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Verified contacts and cases have a ground from the moment somebody decides, and lose it when nothing is left that it
/// rests on.
@Component
class WhenACaseChanges {

    private final TakingInCases cases;

    WhenACaseChanges(TakingInCases cases) {
        this.cases = cases;
    }

    @ApplicationModuleListener
    void on(CaseEvent event) {
        switch (event) {
            case CaseEvent.MeasureDecided decided -> cases.decided(decided);
            case CaseEvent.MeasureEnded ended -> cases.ended(ended);
            case CaseEvent.CaseConfirmed confirmed -> cases.confirmed(confirmed);
            case CaseEvent.CaseRuledOut ruledOut -> cases.ruledOut(ruledOut);
        }
    }
}
