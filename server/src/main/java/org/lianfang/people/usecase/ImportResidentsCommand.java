package org.lianfang.people.usecase;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.command.Command;
import org.lianfang.kernel.command.Progress;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.springframework.stereotype.Component;

/// `import residents <file> --area CODE`: the same import as on the screen, with the columns as their headers say.
@Component
class ImportResidentsCommand implements Command {

    private static final int NOT_UNDERSTOOD = 2;

    private final PreparingAnImport preparing;
    private final Imports imports;
    private final RunningImports running;
    private final Texts texts;
    private final InstantSource clock;

    ImportResidentsCommand(
            PreparingAnImport preparing, Imports imports, RunningImports running, Texts texts, InstantSource clock) {
        this.preparing = preparing;
        this.imports = imports;
        this.running = running;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import residents";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 3
                || !arguments.get(1).equals("--area")
                || !arguments.get(2).matches("[0-9]{2,18}")) {
            out.println("Usage: lianfang import residents <file.csv|file.xlsx> --area CODE");
            return NOT_UNDERSTOOD;
        }
        try (var content = Files.newInputStream(Path.of(arguments.getFirst()))) {
            var uploaded = preparing.upload(AreaKey.of(arguments.get(2)), content);
            var run = uploaded.run();
            run.columns()
                    .forEach(column -> out.println("  " + column.header() + " -> "
                            + (column.field() == null
                                    ? "(left out)"
                                    : column.field().jsonName())));
            var progress = new Progress("rows", run.rows(), out, clock);
            imports.runHere(run.id(), progress::at);
            progress.done(run.rows());
            return report(running.progress(run.id()), out);
        } catch (IOException unreadable) {
            out.println("The file cannot be read: " + arguments.getFirst());
            return NOT_UNDERSTOOD;
        } catch (Refusal refusal) {
            out.println(texts.say(Language.EN, refusal.reason().code(), refusal.params()));
            return 1;
        }
    }

    private int report(RunningImports.Progress outcome, PrintStream out) {
        var counts = outcome.run().counts();
        out.printf("%,d taken in, %,d known already, %,d refused%n", counts.good(), counts.unchanged(), counts.bad());
        for (var row : outcome.errors()) {
            for (var problem : row.problems()) {
                out.printf(
                        "  row %d, %s: %s%n",
                        row.number(),
                        BadRowsFile.headerOf(outcome.run(), problem),
                        texts.say(Language.EN, problem.code(), problem.params()));
            }
        }
        var failure = outcome.run().failure();
        if (failure != null) {
            out.println("Ended early: " + failure);
        }
        return counts.bad() == 0 && failure == null ? 0 : 1;
    }
}
