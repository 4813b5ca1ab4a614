package org.lianfang.territory.usecase;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.command.Command;
import org.lianfang.kernel.command.Progress;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.refusal.Texts;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.springframework.stereotype.Component;

/// `import divisions <files…> [--edition 2023] [--valid-from 2023-09-11] [--covers 4309,…]`
@Component
class ImportDivisionsCommand implements Command {

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int SHOWN_PROBLEMS = 20;
    private static final int NOT_UNDERSTOOD = 2;

    private final ImportingDivisions importing;
    private final Texts texts;
    private final InstantSource clock;

    ImportDivisionsCommand(ImportingDivisions importing, Texts texts, InstantSource clock) {
        this.importing = importing;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "import divisions";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var files = new ArrayList<ImportingDivisions.Source>();
        var covers = new ArrayList<AreaKey>();
        var edition = "";
        var validFrom = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(8));
        try {
            for (var words = arguments.iterator(); words.hasNext(); ) {
                var word = words.next();
                switch (word) {
                    case "--edition" -> edition = words.next();
                    case "--valid-from" -> validFrom = LocalDate.parse(words.next());
                    case "--covers" ->
                        List.of(words.next().split(",", -1)).forEach(code -> covers.add(AreaKey.of(code)));
                    default -> files.add(source(word, out));
                }
            }
        } catch (IllegalArgumentException | java.util.NoSuchElementException | DateTimeParseException notUnderstood) {
            files.clear();
        }
        if (files.isEmpty()) {
            out.println(
                    "Usage: import divisions <files…> [--edition 2023] [--valid-from 2023-09-11] [--covers 4309,…]");
            return NOT_UNDERSTOOD;
        }
        var named = edition.isEmpty() ? yearIn(files) : edition;
        return apply(new Edition(named, validFrom), files, covers, out);
    }

    private int apply(Edition edition, List<ImportingDivisions.Source> files, List<AreaKey> covers, PrintStream out) {
        out.println("Edition " + edition.name() + ", valid from " + edition.validFrom());
        try {
            var report = importing.apply(edition, files, covers, new Printing(out));
            print(report, out);
            return report.problems().isEmpty() ? 0 : 1;
        } catch (Refusal refused) {
            out.println(texts.say(Language.EN, refused.reason().code(), refused.params()));
            return 1;
        }
    }

    private void print(EditionReport report, PrintStream out) {
        report.byLevel()
                .forEach((level, counts) -> out.println("  %-10s added %,9d  removed %,7d  renamed %,7d  unchanged %,9d"
                        .formatted(level, counts.added(), counts.removed(), counts.renamed(), counts.unchanged())));
        if (report.sameAsParent() > 0) {
            out.println("  taken as one with their parents, whose keys they share: " + report.sameAsParent());
        }
        report.problems().stream()
                .limit(SHOWN_PROBLEMS)
                .forEach(problem -> out.println("  %s row %d: %s"
                        .formatted(
                                problem.file(),
                                problem.row(),
                                texts.say(Language.EN, problem.reason().code(), problem.params()))));
        if (report.problems().size() > SHOWN_PROBLEMS) {
            out.println("  … and %,d more".formatted(report.problems().size() - SHOWN_PROBLEMS));
        }
    }

    private static ImportingDivisions.Source source(String file, PrintStream out) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            out.println("Cannot read " + path);
            throw new IllegalArgumentException(file);
        }
        return new ImportingDivisions.Source(String.valueOf(path.getFileName()), () -> Files.newInputStream(path));
    }

    private static String yearIn(List<ImportingDivisions.Source> files) {
        var year = YEAR.matcher(files.getFirst().name());
        return year.find() ? year.group() : files.getFirst().name();
    }

    private final class Printing implements ImportingDivisions.Watching {

        private final PrintStream out;
        private Progress progress;

        Printing(PrintStream out) {
            this.out = out;
            this.progress = new Progress("read", 0, out, clock);
        }

        @Override
        public LongConsumer reading() {
            return rows -> progress.at(rows);
        }

        @Override
        public void begun(String step, long rows) {
            progress = new Progress(step, rows, out, clock);
        }

        @Override
        public void done(long rows) {
            progress.done(rows);
        }
    }
}
