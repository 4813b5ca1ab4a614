package org.lianfang.scenarios.play;

import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.Credentials;
import org.lianfang.scenarios.Options;
import org.lianfang.scenarios.Played;
import org.lianfang.scenarios.Progress;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.city.GuardedCity;
import org.lianfang.scenarios.city.HelpedCity;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.city.TracedCity;

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
        var signedIn = SignedIn.at(server, credentials, clock);
        var stage = new Stage(Cast.of(city), signedIn, progress, new Lanes(options.connections()));
        var acts = acts(stage);

        var territory = new LayingOutTerritory(stage);
        territory.divisions();
        territory.response();
        var ground = territory.grids();

        var staffing = new Staffing(stage);
        staffing.organisations();
        staffing.gridWorkers(ground);
        acts.forEach(Act::staff);

        var villages = stage.cast().registered(options.people());
        territory.cells(ground, villages);
        new ReportingCases(stage).report();
        long residents = new RegisteringPeople(stage).register(villages, ground);

        var accounts = new OpeningAccounts(stage).open(options.accountsPassword());

        var settled = new Settled(ground, villages, residents);
        long added = acts.stream().mapToLong(act -> act.perform(settled)).sum();
        var figures = acts.stream().flatMap(act -> act.figures().stream()).toList();
        return new Played(city.name(), residents, added, accounts, figures);
    }

    private List<Act> acts(Stage stage) {
        var acts = new ArrayList<Act>();
        if (city instanceof GuardedCity guarded) {
            acts.add(new GuardingGates(stage, GuardedCast.of(guarded, stage.cast())));
        }
        if (city instanceof HelpedCity helped) {
            acts.add(new SendingHelp(stage, helped));
        }
        if (city instanceof CountedCity counted) {
            acts.add(new KeepingPeopleApart(stage, counted));
        }
        if (city instanceof TestedCity tested) {
            acts.add(new TestingEverybody(stage, tested));
        }
        if (city instanceof TracedCity traced) {
            acts.add(new TracingAChain(stage, traced));
        }
        return acts;
    }
}
