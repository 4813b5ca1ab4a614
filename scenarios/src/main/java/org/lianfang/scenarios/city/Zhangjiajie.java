package org.lianfang.scenarios.city;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Zhangjiajie 张家界, Hunan, from 30 July to 4 August 2021: three rounds of testing, and staff of the courts in
/// communities.
/// Source of the figures: the published account of the city's response. Assumptions are households, grid workers,
/// the level, and what the rounds found. The open series of daily cases ends on 8 December 2020: the counts of
/// this summer are not in it, and none are invented.
public final class Zhangjiajie implements TracedCity, HelpedCity {

    private static final String YONGDING = "430802001";
    private static final String ESTATE = "430802002006";
    private static final String CLOSED = "430802004001";
    private static final String SHUANGXIA = "430802004202";
    private static final int NEAR_THE_PEAKS = 470;
    private static final int IN_CILI = 430;
    private static final int IN_SANGZHI = 500;

    @Override
    public String key() {
        return "zhangjiajie";
    }

    @Override
    public String name() {
        return "张家界市";
    }

    @Override
    public String prefecture() {
        return "4308";
    }

    /// The edition nearest to the summer of 2021; the next one was cut off on 30 June 2023.
    @Override
    public Sources sources() {
        return new Sources(
                "china-admin/divisions_5prefectures_2019.csv",
                "2019",
                LocalDate.of(2019, 10, 31),
                "china-geojson/zhangjiajie_4308.geojson",
                "china-covid-daily/five_prefectures_daily.csv");
    }

    @Override
    public Response response() {
        return new Response("张家界市新冠肺炎疫情防控", "covid-19", "II", LocalDate.of(2021, 7, 30), "covid-19/plan-8");
    }

    @Override
    public Period period() {
        return new Period(LocalDate.of(2021, 7, 30), 6, ZoneId.of("Asia/Shanghai"));
    }

    @Override
    public int gridWorkers() {
        return 2_400;
    }

    /// 永定街道 goes to the school's testing point, 官黎坪社区 is closed, 名流园社区 is the estate of 1,080; 双峡村, five communities
    /// of 武陵源, five of 慈利 with the isolation sites, three of 桑植.
    @Override
    public Population population() {
        return new Population(
                520_000,
                Map.ofEntries(
                        Map.entry(YONGDING, 3_950),
                        Map.entry(ESTATE, 392),
                        Map.entry(CLOSED, 1_650),
                        Map.entry(SHUANGXIA, 330),
                        Map.entry("430811001001", NEAR_THE_PEAKS),
                        Map.entry("430811001002", NEAR_THE_PEAKS),
                        Map.entry("430811001003", NEAR_THE_PEAKS),
                        Map.entry("430811001007", NEAR_THE_PEAKS),
                        Map.entry("430811001008", NEAR_THE_PEAKS),
                        Map.entry("430821100001", IN_CILI),
                        Map.entry("430821100002", IN_CILI),
                        Map.entry("430821100003", IN_CILI),
                        Map.entry("430821100004", IN_CILI),
                        Map.entry("430821100005", IN_CILI),
                        Map.entry("430822100003", IN_SANGZHI),
                        Map.entry("430822100005", IN_SANGZHI),
                        Map.entry("430822100007", IN_SANGZHI)),
                List.of(
                        YONGDING,
                        ESTATE,
                        CLOSED,
                        SHUANGXIA,
                        "430811001001",
                        "430811001002",
                        "430811001003",
                        "430811001007",
                        "430811001008",
                        "430821100001",
                        "430821100002",
                        "430821100003",
                        "430821100004",
                        "430821100005",
                        "430822100003",
                        "430822100005",
                        "430822100007"),
                Map.of(ESTATE, 1_080));
    }

    @Override
    public List<String> estates() {
        return List.of("天门", "澧水", "武陵", "金鞭", "紫云", "桃溪", "鹭洲", "月亮湾", "龙凤", "枫香", "大庸", "南门", "官黎", "锦绣", "翠竹", "桂花");
    }

    @Override
    public Optional<String> keyRegion() {
        return Optional.empty();
    }

    @Override
    public List<Onlooker> onlookers() {
        return List.of(
                new Onlooker("COMMANDER", "commander", prefecture()),
                new Onlooker("DUTY_LEAD", "lead", CLOSED),
                new Onlooker("GRID_WORKER", "grid", ESTATE),
                new Onlooker("GRID_WORKER", "grid-2", SHUANGXIA),
                new Onlooker("SAMPLER", "sampler", YONGDING),
                new Onlooker("LAB", "lab", prefecture()),
                new Onlooker("INVESTIGATOR", "investigator", prefecture()),
                new Onlooker("GATE_GUARD", "guard", CLOSED),
                new Onlooker("DATA_PROTECTION_OFFICER", "protection", prefecture()),
                new Onlooker("ANALYST", "analyst", prefecture()));
    }

    /// Every other day; tourists who are stranded are tested with everybody else and leave one by one.
    @Override
    public List<Round> rounds() {
        return List.of(
                new Round("ZJJ-1", "第一轮全员核酸检测", 0, 12, new Found(4, 0, 1, 1), new People(0, 260)),
                new Round("ZJJ-2", "第二轮全员核酸检测", 2, 6, new Found(2, 1, 0, 1), new People(60, 180)),
                new Round("ZJJ-3", "第三轮全员核酸检测", 4, 6, new Found(0, 0, 1, 0), new People(40, 120)));
    }
}
