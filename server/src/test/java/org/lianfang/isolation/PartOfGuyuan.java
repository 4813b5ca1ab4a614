package org.lianfang.isolation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.scenarios.city.CountedCity;
import org.lianfang.scenarios.city.Guyuan;

/// Guyuan with all of its figures and few of its people: a village or two of each township that counts somebody.
final class PartOfGuyuan implements CountedCity {

    private static final String XIANGSHUI = "640424100203";
    private static final String XINMIN = "640424200200";
    private static final String XINGSHENG = "640424201200";
    private static final String HUANGHUA = "640424202200";

    private final Guyuan whole = new Guyuan();

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
    public List<LocalDate> mornings() {
        return whole.mornings();
    }

    @Override
    public int gridWorkers() {
        return 900;
    }

    @Override
    public Population population() {
        return new Population(
                120_000,
                Map.of(XIANGSHUI, 160, XINMIN, 60, XINGSHENG, 60, HUANGHUA, 420),
                List.of(XIANGSHUI, XINMIN, XINGSHENG, HUANGHUA),
                Map.of());
    }

    @Override
    public List<String> estates() {
        return whole.estates();
    }

    @Override
    public Optional<String> keyRegion() {
        return Optional.empty();
    }

    @Override
    public List<Onlooker> onlookers() {
        return List.of();
    }
}
