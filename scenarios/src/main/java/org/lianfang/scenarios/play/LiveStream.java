package org.lianfang.scenarios.play;

import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.function.BooleanSupplier;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.gates.Crossing;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.invention.Weighted;

/// A few crossings a second at the gates of a played city, at the server's own time, so that its screens move, and the
/// crews of the day on duty.
public final class LiveStream {

    private static final int PAUSE_MILLIS = 800;

    private final GuardedCity city;
    private final URI server;
    private final InstantSource clock;

    public LiveStream(GuardedCity city, URI server, InstantSource clock) {
        this.city = city;
        this.server = server;
        this.clock = clock;
    }

    /// Runs until told to stop or interrupted.
    public void run(Credentials credentials, BooleanSupplier goOn, Progress progress) {
        var signedIn = SignedIn.at(server, credentials, clock);
        var stage = new Stage(Cast.of(city), signedIn, progress, new Lanes(1));
        var cast = GuardedCast.of(city, stage.cast());
        var feed = stage.machine("MACHINE_FEED");
        var serverClock = signedIn.serverClock();
        var staffing = new StaffingGates(stage, cast);
        var step = progress.begin("live crossings", 0);
        var crossings = cast.crossings();
        var gates = new Weighted<>(cast.gates(), (Gate gate) -> gate.traffic().vehicles());
        var batches = new Batches<Crossing>(feed, "/api/crossings/batch", GateItems::crossing, step, serverClock);
        var seed = city.seed().child("live").child(serverClock.millis());
        long staffed = Math.max(0, city.period().days() - 1L);
        for (long round = 0; goOn.getAsBoolean(); round++) {
            long today = day(serverClock.instant());
            if (today > staffed) {
                staffing.goOn(Math.toIntExact(today));
                staffed = today;
            }
            var own = seed.child(round);
            var gate = cast.gates().indexOf(gates.draw(own.dice()));
            var batch = new ArrayList<Crossing>();
            crossings.live(gate, serverClock.millis() / 1000 * 1000, own, batch::add);
            batches.sendAll(batch);
            Patience.pause(PAUSE_MILLIS);
        }
    }

    /// @return 0 for the first day of the period
    private long day(Instant now) {
        return ChronoUnit.DAYS.between(
                city.period().first(), LocalDate.ofInstant(now, city.period().zone()));
    }
}
