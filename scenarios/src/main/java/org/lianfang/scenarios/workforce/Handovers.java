package org.lianfang.scenarios.workforce;

import java.util.ArrayList;
import java.util.List;
import org.lianfang.scenarios.city.City;
import org.lianfang.scenarios.gates.CrossingPlan;
import org.lianfang.scenarios.gates.Gate;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Ids;
import org.lianfang.scenarios.workforce.Handover.OpenItem;

/// What each crew tells the next one at every gate. The numbers in the notes are those of the shift's records.
public final class Handovers {

    private static final List<String> CREWS = List.of("一班", "二班", "三班", "四班");
    private static final List<String> ITEMS = List.of(
            "额温枪电池不足，请下一班领取备用电池",
            "医用口罩剩余不多，已向防控物资组申领",
            "帐篷东侧漏雨，请联系交通部门加固",
            "消毒液剩余一桶，需当日补充",
            "夜间照明灯一盏不亮，已报修",
            "一名送医人员的同行者在等候复测结果",
            "绿色通道锥桶移位，请恢复",
            "登记台需补充圆珠笔和登记表",
            "热水壶损坏，请协调更换",
            "引导标志被风吹倒，已临时固定");

    private final City city;
    private final CrossingPlan plan;

    public Handovers(City city, CrossingPlan plan) {
        this.city = city;
        this.plan = plan;
    }

    /// @param number the gate's place in the list of gates
    public List<Handover> of(Gate gate, int number) {
        int turns = city.period().days() * DutyTeams.SHIFTS_PER_DAY;
        var notes = new ArrayList<Handover>(turns);
        for (int turn = 0; turn < turns; turn++) {
            notes.add(note(gate, number, turn));
        }
        return notes;
    }

    private Handover note(Gate gate, int number, int turn) {
        var dice = city.seed().child("handover").child(gate.code()).child(turn).dice();
        int day = turn / DutyTeams.SHIFTS_PER_DAY;
        int from = turn % DutyTeams.SHIFTS_PER_DAY * DutyTeams.HOURS_PER_SHIFT;
        int until = from + DutyTeams.HOURS_PER_SHIFT;
        int vehicles = 0;
        int persons = 0;
        long toHospital = 0;
        for (int hour = from; hour < until; hour++) {
            vehicles += plan.vehicles(day, number, hour);
            persons += plan.persons(day, number, hour);
            toHospital += plan.fevers(day, number, hour).values().stream()
                    .filter(sent -> sent)
                    .count();
        }
        long at = city.period().millisAt(day, until * 3600 - dice.between(20, 240));
        var text = "本班查验车辆%d台、人员%d人，发热送医%d人。".formatted(vehicles, persons, toHospital);
        return new Handover(Ids.at(at, dice), gate, at, crew(turn), crew(turn + 1), text, items(dice));
    }

    private static String crew(int turn) {
        return CREWS.get(turn % CREWS.size());
    }

    private static List<OpenItem> items(Dice dice) {
        if (dice.chance(0.45)) {
            return List.of();
        }
        var first = dice.below(ITEMS.size());
        var items = new ArrayList<OpenItem>();
        items.add(new OpenItem(ITEMS.get(first), dice.chance(0.7)));
        if (dice.chance(0.3)) {
            items.add(new OpenItem(
                    ITEMS.get((first + 1 + dice.below(ITEMS.size() - 1)) % ITEMS.size()), dice.chance(0.5)));
        }
        return items;
    }
}
