package org.lianfang.testing.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.planning.Drafting;
import org.lianfang.testing.planning.SolvingSlots;
import org.lianfang.testing.store.Plans;
import org.lianfang.testing.usecase.RunningPlans.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Plans rounds in the background, one after the other, with the rights of those who asked: community by community.
@Component
public class Planner implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Planner.class);

    private final RunningPlans running;
    private final Plans plans;
    private final SystemTransactions transactions;
    private final InstantSource clock;
    private final Background background;

    Planner(
            RunningPlans running,
            Plans plans,
            SystemTransactions transactions,
            InstantSource clock,
            Background background) {
        this.running = running;
        this.plans = plans;
        this.transactions = transactions;
        this.clock = clock;
        this.background = background;
    }

    /// The solver, and the thread that it works on. It is made when it is first asked: most servers never plan.
    @Component
    static class Background {

        private final ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("planner").factory());
        private final Duration most;
        private @Nullable SolvingSlots solver;

        /// @param most for one community
        Background(@Value("${lianfang.planning.community-limit:10s}") Duration most) {
            this.most = most;
        }

        /// Asked by the one thread only.
        SolvingSlots solver() {
            var known = solver == null ? new SolvingSlots(most) : solver;
            solver = known;
            return known;
        }
    }

    /// Returns at once; the plan tells how far it is.
    ///
    /// @param afresh all turns may change, save those set by hand; otherwise they are kept where they can be
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/round-closed`, `testing/hours-are-over`,
    ///     `testing/plan-under-way`, `testing/no-plan-rules`
    public void plan(UUID round, boolean afresh) {
        var run = running.start(round, afresh);
        var caller = Access.caller();
        background.thread.execute(() -> Access.as(caller, () -> {
            work(run);
            return run;
        }));
    }

    private void work(Run run) {
        try {
            var question = running.question(run);
            for (var community : question.communities()) {
                var draft = Drafting.draft(community, run.slots(), run.rules(), question.told());
                running.keep(
                        run,
                        question,
                        Drafting.isSettled(draft, run.slots())
                                ? draft
                                : background.solver().solve(draft));
            }
            running.succeed(run);
        } catch (RuntimeException failed) {
            log.error(
                    "Plan of round {} failed: {}",
                    run.round().id(),
                    failed.getClass().getName());
            running.fail(run);
        }
    }

    /// What a server left half done when it stopped can be started again; the plan in force stays.
    @EventListener(WebServerInitializedEvent.class)
    void afterARestart() {
        transactions.run(() -> plans.failRunning(TestingRefusal.PLAN_INTERRUPTED.code(), clock.instant()));
    }

    @Override
    public void destroy() {
        background.thread.shutdownNow();
    }
}
