package org.lianfang.command.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.lianfang.command.model.ReportContent.AreaRow;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaLevel;

/// A report of Yiyang on 2 February 2020 with the figures of its published account.
public final class ReportsForTests {

    public static final LocalDate DAY = LocalDate.parse("2020-02-02");
    private static final Map<String, String[]> COUNTIES = counties();

    private ReportsForTests() {}

    public static ReportContent ofYiyang(ReportDefinition definition) {
        var rows = rows(definition);
        var sections = definition.sections().stream()
                .map(section -> new ReportContent.Section(
                        section.id(),
                        section.figures().stream()
                                .map(figure -> figureOf(figure.indicator()))
                                .toList()))
                .toList();
        return new ReportContent(1, yiyang(), DAY, true, response(), sections, rows, late());
    }

    public static Place yiyang() {
        return new Place(AreaKey.of("4309"), "益阳市", "Yiyang Shi", AreaLevel.PREFECTURE);
    }

    /// The same with another value of one figure.
    public static ReportContent with(ReportContent content, String code, long day) {
        var sections = content.sections().stream()
                .map(section -> new ReportContent.Section(
                        section.id(),
                        section.figures().stream()
                                .map(figure -> figure.code().equals(code)
                                        ? new ReportContent.Figure(
                                                code, day, figure.previous(), figure.sinceActivation())
                                        : figure)
                                .toList()))
                .toList();
        return new ReportContent(
                content.definition(),
                content.area(),
                content.day(),
                content.dayIsOver(),
                content.response(),
                sections,
                content.byArea(),
                content.late());
    }

    private static ReportContent.Figure figureOf(String code) {
        return switch (code) {
            case "gates.vehicles" -> new ReportContent.Figure(code, 28_431, 30_112, 290_000);
            case "gates.persons" -> new ReportContent.Figure(code, 70_250, 74_903, 720_000);
            case "gates.to-hospital" -> new ReportContent.Figure(code, 9, 7, 89);
            case "gates.open" -> new ReportContent.Figure(code, 52, 52, 52);
            case "workforce.police-person-shifts" -> new ReportContent.Figure(code, 986, 985, 9_853);
            case "workforce.grid-workers" -> new ReportContent.Figure(code, 4_554, 4_551, 4_554);
            case "command.cases-confirmed" -> new ReportContent.Figure(code, 32, 27, 32);
            default -> new ReportContent.Figure(code, 0, 0, 0);
        };
    }

    private static List<AreaRow> rows(ReportDefinition definition) {
        var rows = new ArrayList<AreaRow>();
        var number = 0;
        for (var county : COUNTIES.entrySet()) {
            var values = new TreeMap<String, Long>();
            for (var code : definition.table()) {
                values.put(code, (long) (code.length() * ++number));
            }
            var names = county.getValue();
            rows.add(new AreaRow(
                    new Place(AreaKey.of(county.getKey()), names[0], names[1], AreaLevel.COUNTY),
                    false,
                    values,
                    values));
        }
        return rows;
    }

    private static ReportContent.ResponseLine response() {
        return new ReportContent.ResponseLine(
                new UUID(1, 1),
                "新型冠状病毒感染的肺炎疫情防控",
                "covid-19",
                "I",
                AreaKey.of("4309"),
                "益阳市",
                LocalDate.parse("2020-01-24"),
                "covid-19/2020-early",
                "1",
                "Asia/Shanghai",
                true);
    }

    private static List<LateItem> late() {
        var gate = AreaKey.of("430923");
        return List.of(
                new LateItem(
                        Late.GATE_WITHOUT_HANDOVER,
                        gate,
                        "平洞高速安化县木子互通",
                        new UUID(2, 2),
                        "木子互通临时党支部",
                        Instant.parse("2020-02-01T15:58:00Z"),
                        null,
                        1),
                new LateItem(Late.CASES_MISSING, AreaKey.of("430981"), "沅江市", null, "沅江市", null, null, 1),
                new LateItem(Late.GRIDS_WITHOUT_WORKER, AreaKey.of("430921"), "南县", null, "南县", null, null, 12));
    }

    private static Map<String, String[]> counties() {
        var counties = new LinkedHashMap<String, String[]>();
        counties.put("430902", new String[] {"资阳区", "Ziyang Qu"});
        counties.put("430903", new String[] {"赫山区", "Heshan Qu"});
        counties.put("430921", new String[] {"南县", "Nan Xian"});
        counties.put("430922", new String[] {"桃江县", "Taojiang Xian"});
        counties.put("430923", new String[] {"安化县", "Anhua Xian"});
        counties.put("430981", new String[] {"沅江市", "Yuanjiang Shi"});
        return counties;
    }
}
