package org.lianfang.territory.usecase;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.lianfang.audit.Act;
import org.lianfang.audit.AuditLog;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.territory.TerritoryRefusal;
import org.lianfang.territory.model.DivisionReader;
import org.lianfang.territory.model.Divisions;
import org.lianfang.territory.model.Edition;
import org.lianfang.territory.model.EditionReport;
import org.lianfang.territory.store.AreasInMemory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Applies an edition of division codes: what is new is added, what is named differently renamed, and what is no
/// longer listed ends, all with history. Applying the same edition again changes nothing.
@Service
public class ImportingDivisions {

    private final ApplyingAnEdition applying;
    private final AreasInMemory inMemory;
    private final AuditLog audit;
    private final InstantSource clock;

    ImportingDivisions(ApplyingAnEdition applying, AreasInMemory inMemory, AuditLog audit, InstantSource clock) {
        this.applying = applying;
        this.inMemory = inMemory;
        this.audit = audit;
        this.clock = clock;
    }

    /// One CSV file, compressed when its name ends with `.gz`.
    public record Source(String name, Content content) {}

    /// Opens the bytes of a file.
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /// Is told how far the import is; counts start again with each step.
    public interface Watching {
        LongConsumer reading();

        void begun(String step, long rows);

        void done(long rows);
    }

    /// @param covers areas that the files list completely; when empty, the prefectures they list
    @Needs(Permission.MANAGE_TERRITORY)
    @Transactional
    public EditionReport apply(Edition edition, List<Source> files, Collection<AreaKey> covers, Watching watching) {
        var divisions = read(files, watching);
        var coverage = coverage(divisions, covers);
        applying.requireNotOlder(edition, coverage);
        var report = applying.apply(edition, divisions, coverage, watching);
        applying.keep(report, Ids.next(), clock.instant());
        coverage.forEach(area -> audit.record(Act.of("territory.import-divisions", "edition", edition.name(), area)
                .withDetail(Map.of(
                        "added", report.added(),
                        "removed", report.removed(),
                        "renamed", report.renamed(),
                        "problems", report.problems().size()))));
        inMemory.forgetAfterCommit();
        return report;
    }

    private static Divisions read(List<Source> files, Watching watching) {
        var reader = new DivisionReader(watching.reading());
        for (var file : files) {
            try (var raw = file.content().open();
                    var content = file.name().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
                reader.read(file.name(), content);
            } catch (IOException unreadable) {
                reader.divisions().refuse(file.name(), 1, TerritoryRefusal.FILE_NOT_READABLE, Map.of());
            } catch (UncheckedIOException unreadable) {
                reader.divisions().refuse(file.name(), 1, TerritoryRefusal.FILE_NOT_READABLE, Map.of());
            }
        }
        watching.done(reader.divisions().size());
        if (reader.divisions().size() == 0) {
            throw TerritoryRefusal.NOTHING_TO_IMPORT.with();
        }
        return reader.divisions();
    }

    private static List<AreaKey> coverage(Divisions divisions, Collection<AreaKey> covers) {
        covers.forEach(Access::requireWithin);
        if (!covers.isEmpty()) {
            return covers.stream().sorted().toList();
        }
        var coverage = new ArrayList<>(divisions.prefectures());
        coverage.removeIf(prefecture -> !Access.scope().contains(prefecture));
        return coverage;
    }
}
