package org.lianfang;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.scenarios.TestedRound;

/// Rounds of testing side by side. Figures stand before their names, because Chinese characters are of another width.
final class DemoRounds {

    private static final int WIDTH = 12;

    private final Texts texts;
    private final List<TestedRound> rounds;

    DemoRounds(Texts texts, List<TestedRound> rounds) {
        this.texts = texts;
        this.rounds = rounds;
    }

    void print(PrintStream out) {
        row(out, TestedRound::code, "");
        count(out, round -> round.covered().registered(), "registered");
        count(out, round -> round.covered().sampled(), "sampled");
        count(out, round -> round.covered().exempt(), "exempt");
        count(out, round -> round.covered().moved(), "moved");
        count(out, round -> round.covered().refused(), "refused");
        count(out, round -> round.covered().notFound(), "not-found");
        count(out, round -> round.covered().notYet(), "not-yet");
        row(out, DemoRounds::coverage, "coverage");
        count(out, round -> round.covered().guests(), "guests");
        count(out, TestedRound::tubes, "tubes");
        row(out, round -> hours(round.turnaround().medianSeconds()), "median");
        row(out, round -> hours(round.turnaround().ninetiethSeconds()), "ninetieth");
        count(out, TestedRound::positives, "positives");
        count(out, round -> round.recalled().called(), "called");
        count(out, round -> round.recalled().held(), "held");
        count(out, round -> round.recalled().released(), "released");
        count(out, round -> round.recalled().positive(), "cases");
        count(out, round -> round.recalled().open(), "open");
    }

    private void count(PrintStream out, Function<TestedRound, Long> figure, String name) {
        row(out, round -> String.format(Locale.ROOT, "%,d", figure.apply(round)), name);
    }

    private void row(PrintStream out, Function<TestedRound, String> figure, String name) {
        var line = new StringBuilder("  ");
        rounds.forEach(round -> line.append(
                        " ".repeat(Math.max(1, WIDTH - figure.apply(round).length())))
                .append(figure.apply(round)));
        if (!name.isEmpty()) {
            var key = "demo.rounds." + name;
            line.append("   ")
                    .append(texts.say(Language.ZH_HANS, key))
                    .append(" · ")
                    .append(texts.say(Language.EN, key));
        }
        out.println(line);
    }

    /// Share of the registered who are in any class but "not yet": rounded down, so that 100 % is everybody.
    private static String coverage(TestedRound round) {
        var covered = round.covered();
        if (covered.registered() == 0) {
            return "-";
        }
        var perTenThousand = (covered.registered() - covered.notYet()) * 10_000 / covered.registered();
        return String.format(Locale.ROOT, "%.2f %%", perTenThousand / 100.0);
    }

    private static String hours(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d h", seconds / 3600, seconds % 3600 / 60);
    }
}
