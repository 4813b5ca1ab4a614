package org.lianfang.scenarios;

import java.util.List;
import java.util.Optional;
import org.lianfang.scenarios.city.HelpedCity;
import org.lianfang.scenarios.city.TestedCity;
import org.lianfang.scenarios.city.Zhangjiajie;

/// Zhangjiajie without the chain that is followed: for a server that makes no cases.
public record OnlyItsRounds(Zhangjiajie whole) implements TestedCity, HelpedCity {

    @Override
    public String key() {
        return whole.key();
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public String prefecture() {
        return whole.prefecture();
    }

    @Override
    public Sources sources() {
        return whole.sources();
    }

    @Override
    public Response response() {
        return whole.response();
    }

    @Override
    public Period period() {
        return whole.period();
    }

    @Override
    public int gridWorkers() {
        return whole.gridWorkers();
    }

    @Override
    public Population population() {
        return whole.population();
    }

    @Override
    public List<String> estates() {
        return whole.estates();
    }

    @Override
    public Optional<String> keyRegion() {
        return whole.keyRegion();
    }

    @Override
    public List<Onlooker> onlookers() {
        return whole.onlookers();
    }

    @Override
    public List<Round> rounds() {
        return whole.rounds();
    }
}
