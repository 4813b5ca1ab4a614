package org.lianfang.scenarios.play;

import java.net.URI;
import java.time.InstantSource;
import java.time.LocalDate;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Played;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City;

/// Plays a city into a server, step by step. Every step may be repeated: what is there already stays as it is.
public final class Player {

    private final City city;
    private final URI server;
    private final InstantSource clock;

    public Player(City city, URI server, InstantSource clock) {
        this.city = city;
        this.server = server;
        this.clock = clock;
    }

    public Played play(Credentials credentials, Options options, Progress progress) {
        var cast = Cast.of(city);
        var signedIn = SignedIn.at(server, credentials, clock);
        var lanes = new Lanes(options.connections());
        var administrator = signedIn.administrator();

        var territory = new LayingOutTerritory(cast, administrator, progress, lanes);
        territory.divisions();
        territory.response();
        var ground = territory.grids();

        var staffing = new Staffing(cast, administrator, progress, lanes);
        staffing.organisations();
        staffing.gridWorkers(ground);
        staffing.gates();
        staffing.shifts();

        var villages = cast.registered(options.people());
        territory.cells(ground, villages);
        var commander = signedIn.machine("COMMANDER", cast.areaKey());
        new ReportingCases(cast, commander, progress).report();
        var dutyLead = signedIn.machine("DUTY_LEAD", cast.areaKey());
        long residents =
                new RegisteringPeople(cast, dutyLead, progress, lanes, today(signedIn)).register(villages, ground);

        var accounts = new OpeningAccounts(cast, administrator).open(options.accountsPassword());

        var feed = signedIn.machine("MACHINE_FEED", cast.areaKey());
        var crossings = new RecordingCrossings(cast, feed, progress, lanes, signedIn.serverClock());
        long added = crossings.record(crossings.complete(commander));
        new RecordingCrossings(cast, dutyLead, progress, lanes, signedIn.serverClock()).handOver();
        return new Played(city.name(), residents, added, accounts);
    }

    private LocalDate today(SignedIn signedIn) {
        return LocalDate.ofInstant(
                signedIn.serverClock().instant(), city.period().zone());
    }
}
