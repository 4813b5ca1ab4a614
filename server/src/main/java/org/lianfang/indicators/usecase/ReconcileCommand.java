package org.lianfang.indicators.usecase;

import java.io.PrintStream;
import java.util.List;
import org.lianfang.indicators.store.Difference;
import org.lianfang.kernel.command.Command;
import org.springframework.stereotype.Component;

/// `reconcile [--repair]`: proves every figure by counting its facts again, and names each difference.
@Component
class ReconcileCommand implements Command {

    private static final int NOT_UNDERSTOOD = 2;

    private final Reconciling reconciling;

    ReconcileCommand(Reconciling reconciling) {
        this.reconciling = reconciling;
    }

    @Override
    public String name() {
        return "reconcile";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var repair = arguments.equals(List.of("--repair"));
        if (!repair && !arguments.isEmpty()) {
            out.println("Usage: reconcile [--repair]");
            return NOT_UNDERSTOOD;
        }
        var finding = reconciling.compare((indicators, found) -> out.println(
                "  %,9d counters recounted from the facts of %s".formatted(found, String.join(" ", indicators))));
        finding.differences().forEach(difference -> out.println(sentence(difference)));
        finding.unproved()
                .forEach(indicator -> out.println("  not proved: nobody counts the facts of " + indicator + " again"));
        if (finding.differences().isEmpty()) {
            out.println("No difference: %,d counters are what their facts say.".formatted(finding.recounted()));
            return finding.unproved().isEmpty() ? 0 : 1;
        }
        out.println("%,d differences.".formatted(finding.differences().size()));
        if (!repair) {
            return 1;
        }
        reconciling.repair(finding.differences());
        out.println("Repaired; each correction is in the audit log.");
        return finding.unproved().isEmpty() ? 0 : 1;
    }

    private static String sentence(Difference difference) {
        return switch (difference.kind()) {
            case COUNTER ->
                "  %s %s %s: counted %,d, recounted %,d"
                        .formatted(
                                difference.day(),
                                difference.area(),
                                difference.indicator(),
                                difference.counted(),
                                difference.recounted());
            case SUM ->
                "  %s %s %s: summed up %,d, its areas make %,d"
                        .formatted(
                                difference.day(),
                                difference.area(),
                                difference.indicator(),
                                difference.counted(),
                                difference.recounted());
        };
    }
}
