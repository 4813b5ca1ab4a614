package org.lianfang.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lianfang.scenarios.city.TracedCity;
import org.lianfang.scenarios.city.Zhangjiajie;

/// Four communities of Zhangjiajie: one sealed, one with tourists, one with an isolation site;
/// and the chain of two of its cases.
final class PartOfZhangjiajie implements TracedCity {

    private static final String SEALED = "430802004001";
    private static final String VILLAGE = "430802004202";
    private static final String TOURISTS = "430811001001";
    private static final String ISOLATION = "430821100001";

    private final Zhangjiajie whole = new Zhangjiajie();

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
        return 1_100;
    }

    @Override
    public Population population() {
        return new Population(
                120_000,
                Map.of(SEALED, 60, VILLAGE, 150, TOURISTS, 120, ISOLATION, 90),
                List.of(SEALED, VILLAGE, TOURISTS, ISOLATION),
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

    @Override
    public List<Round> rounds() {
        return List.of(
                new Round("PART-1", "第一轮", 0, 12, new Found(3, 0, 1, 1), new People(0, 30)),
                new Round("PART-2", "第二轮", 2, 6, new Found(1, 1, 0, 1), new People(12, 20)),
                new Round("PART-3", "第三轮", 4, 6, new Found(0, 0, 1, 0), new People(8, 10)));
    }
}
