package org.lianfang.people.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.people.model.ImportRun;
import org.lianfang.people.model.PeopleRefusal;
import org.lianfang.people.sheet.SheetFile;
import org.lianfang.people.sheet.SheetRow;
import org.lianfang.people.store.ImportRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs imports in the background, two at a time, with the rights of those who started them.
@Component
public class Imports implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);
    private static final int ROWS_TOGETHER = 500;
    private static final int AT_ONCE = 2;

    private final RunningImports running;
    private final ImportingRows importing;
    private final ImportFiles files;
    private final ImportRuns runs;
    private final Background background;

    Imports(
            RunningImports running,
            ImportingRows importing,
            ImportFiles files,
            ImportRuns runs,
            Background background) {
        this.running = running;
        this.importing = importing;
        this.files = files;
        this.runs = runs;
        this.background = background;
    }

    /// Where imports run, and what the server does for itself.
    @Component
    static class Background {

        private final ExecutorService threads = Executors.newFixedThreadPool(
                AT_ONCE, Thread.ofPlatform().daemon().name("import-", 0).factory());
        private final SystemTransactions transactions;
        private final Ledger ledger;

        Background(SystemTransactions transactions, Ledger ledger) {
            this.transactions = transactions;
            this.ledger = ledger;
        }
    }

    /// Returns at once; the state tells how far it is.
    ///
    /// @throws Refusal `people/unknown-import`, `people/import-under-way`, `people/import-file-gone`,
    ///     `people/column-missing`
    public void run(UUID id) {
        var run = running.start(id);
        var caller = Access.caller();
        background.threads.execute(() -> Access.as(caller, () -> {
            work(run, done -> {});
            return run;
        }));
    }

    /// The same, done when it returns.
    void runHere(UUID id, IntConsumer progress) {
        work(running.start(id), progress);
    }

    private void work(ImportRun run, IntConsumer progress) {
        try {
            var waiting = new ArrayList<SheetRow>();
            var header = new boolean[] {true};
            var done = new int[1];
            SheetFile.read(files.find(run.id()), row -> {
                if (header[0]) {
                    header[0] = false;
                    return;
                }
                waiting.add(row);
                if (waiting.size() == ROWS_TOGETHER) {
                    done[0] += importing.take(run, List.copyOf(waiting)).done();
                    waiting.clear();
                    progress.accept(done[0]);
                }
            });
            if (!waiting.isEmpty()) {
                importing.take(run, List.copyOf(waiting));
            }
            running.succeed(run.id());
        } catch (Refusal refusal) {
            log.warn("Import {} ended early: {}", run.id(), refusal.reason().code());
            running.fail(run.id(), PeopleRefusal.IMPORT_FAILED.code());
        } catch (RuntimeException failed) {
            log.error("Import {} failed: {}", run.id(), failed.getClass().getName());
            running.fail(run.id(), PeopleRefusal.IMPORT_FAILED.code());
        }
    }

    /// What a server left half done when it stopped can be run again; rows taken in before are recognised. A command
    /// beside a running server has no web server and leaves its runs alone.
    @EventListener(WebServerInitializedEvent.class)
    void afterARestart() {
        background.transactions.run(
                () -> runs.failRunning(PeopleRefusal.IMPORT_INTERRUPTED.code(), background.ledger.now()));
    }

    @Override
    public void destroy() {
        background.threads.shutdownNow();
    }
}
