package org.lianfang.scenarios.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Yiyang 益阳, Hunan, from New Year's Eve to 2 February 2020.
/// Source of the figures: the published account of the city's response. Numbers of households are assumptions.
public final class Yiyang implements GuardedCity {

    private static final String XINSHIDU = "430903110";
    private static final String DAMATOU = "430902005";
    private static final String XIAOYAN = "430923106";

    @Override
    public String key() {
        return "yiyang";
    }

    @Override
    public String name() {
        return "益阳市";
    }

    @Override
    public String prefecture() {
        return "4309";
    }

    @Override
    public String plate() {
        return "湘H";
    }

    @Override
    public Sources sources() {
        return new Sources(
                "china-admin/divisions_5prefectures_2019.csv",
                "2019",
                LocalDate.of(2019, 10, 31),
                "china-geojson/yiyang_4309.geojson",
                "china-covid-daily/five_prefectures_daily.csv");
    }

    @Override
    public Response response() {
        return new Response("益阳市新型冠状病毒感染的肺炎疫情防控", "covid-19", "I", LocalDate.of(2020, 1, 23), "covid-19/2020-early");
    }

    @Override
    public Period period() {
        return new Period(LocalDate.of(2020, 1, 24), 10, ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public int gridWorkers() {
        return 4_554;
    }

    @Override
    public Figures figures() {
        return new Figures(52, 9_853, 290_000, 720_000, 89);
    }

    /// New Year's Eve brings people home, the first days of the year are quiet, from the fifth day on they leave again.
    @Override
    public List<DayOfTraffic> traffic() {
        return List.of(
                new DayOfTraffic(1.30, 0.64, 0.5),
                new DayOfTraffic(0.82, 0.54, 0.6),
                new DayOfTraffic(0.92, 0.52, 0.7),
                new DayOfTraffic(0.96, 0.50, 0.9),
                new DayOfTraffic(0.95, 0.49, 1.0),
                new DayOfTraffic(0.98, 0.46, 1.1),
                new DayOfTraffic(1.02, 0.44, 1.2),
                new DayOfTraffic(1.06, 0.42, 1.3),
                new DayOfTraffic(1.05, 0.42, 1.3),
                new DayOfTraffic(0.97, 0.43, 1.4));
    }

    @Override
    public Population population() {
        return new Population(
                1_290_000,
                Map.of(XINSHIDU, 13_400, DAMATOU, 16_800, XIAOYAN, 14_000),
                List.of(XINSHIDU, DAMATOU, XIAOYAN),
                Map.of());
    }

    @Override
    public List<String> estates() {
        return List.of("康富", "金源", "桃源", "资江", "银城", "梓山", "秀峰", "龙洲", "会龙", "碧云", "江景", "翠竹", "桂花", "华盛", "锦绣", "御景");
    }

    @Override
    public Optional<String> keyRegion() {
        return Optional.of("湖北省武汉市");
    }

    /// In 新市渡镇, its village 自搭桥村, 金花坪社区 of 大码头街道, and 安化县 with the gate at 木子.
    @Override
    public List<Onlooker> onlookers() {
        return List.of(
                new Onlooker("COMMANDER", "commander", prefecture()),
                new Onlooker("DUTY_LEAD", "lead", XINSHIDU),
                new Onlooker("GRID_WORKER", "grid", "430903110218"),
                new Onlooker("GRID_WORKER", "grid-2", "430902005009"),
                new Onlooker("GATE_GUARD", "guard", "430923"),
                new Onlooker("DATA_PROTECTION_OFFICER", "protection", prefecture()),
                new Onlooker("ANALYST", "analyst", prefecture()));
    }
}
