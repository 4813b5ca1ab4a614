package org.lianfang.scenarios.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Guyuan 固原, Ningxia, from 29 January to 13 February 2020: gates of villages, people who come home and are kept
/// apart, in rooms until their own last day or at home.
/// Source of the figures: the published account of the city's response, given by county and township. Assumptions
/// are households, grid workers, the days, and who stands at the gates.
public final class Guyuan implements CountedCity {

    private static final String MALIAN = "640422209";
    private static final String XIANGSHUI = "640424100";
    private static final String XINMIN = "640424200";
    private static final String XINGSHENG = "640424201";
    private static final String HUANGHUA = "640424202";

    @Override
    public String key() {
        return "guyuan";
    }

    @Override
    public String name() {
        return "固原市";
    }

    @Override
    public String prefecture() {
        return "6404";
    }

    @Override
    public Sources sources() {
        return new Sources(
                "china-admin/divisions_5prefectures_2019.csv",
                "2019",
                LocalDate.of(2019, 10, 31),
                "china-geojson/guyuan_6404.geojson",
                "china-covid-daily/five_prefectures_daily.csv");
    }

    @Override
    public Response response() {
        return new Response("固原市新型冠状病毒感染的肺炎疫情防控", "covid-19", "I", LocalDate.of(2020, 1, 25), "covid-19/2020-early");
    }

    @Override
    public Period period() {
        return new Period(LocalDate.of(2020, 1, 29), 16, ZoneId.of("Asia/Shanghai"));
    }

    /// People move in on the first two, and the first of them go home on the third.
    @Override
    public List<LocalDate> mornings() {
        return List.of(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 7), LocalDate.of(2020, 2, 13));
    }

    @Override
    public int gridWorkers() {
        return 3_100;
    }

    @Override
    public Population population() {
        return new Population(
                400_000,
                Map.of(MALIAN, 2_300, XIANGSHUI, 5_200, XINMIN, 1_900, XINGSHENG, 1_700, HUANGHUA, 2_200),
                List.of(XIANGSHUI, XINMIN, XINGSHENG, HUANGHUA, MALIAN),
                Map.of());
    }

    @Override
    public List<String> estates() {
        return List.of("六盘", "泾水", "秋千", "荷花", "龙潭", "清凉", "老龙", "泾河", "百泉", "惠台", "金城", "锦绣", "翠竹", "桂花");
    }

    /// Those who came back are told by `returns.csv`, township by township.
    @Override
    public Optional<String> keyRegion() {
        return Optional.empty();
    }

    @Override
    public List<Onlooker> onlookers() {
        return List.of(
                new Onlooker("COMMANDER", "commander", prefecture()),
                new Onlooker("DUTY_LEAD", "lead", HUANGHUA),
                new Onlooker("ISOLATION_WORKER", "site", XIANGSHUI),
                new Onlooker("GRID_WORKER", "grid", "640424200200"),
                new Onlooker("GRID_WORKER", "grid-2", "640424201200"),
                new Onlooker("GATE_GUARD", "guard", MALIAN),
                new Onlooker("DATA_PROTECTION_OFFICER", "protection", prefecture()),
                new Onlooker("ANALYST", "analyst", prefecture()));
    }
}
