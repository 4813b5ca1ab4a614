package org.lianfang.scenarios.ground;

import java.util.List;
import org.lianfang.scenarios.invention.Dice;
import org.lianfang.scenarios.invention.Seed;

/// What is written on the doors of one village: group and house number in hamlets, street and number in a town,
/// estate, building, unit and room in a city.
final class Doors {

    private static final int HOUSES_PER_GROUP = 42;
    private static final int HOMES_PER_BUILDING = 48;
    private static final int HOMES_PER_UNIT = 12;
    private static final int HOMES_PER_FLOOR = 2;
    private static final List<String> STREETS =
            List.of("建设路", "人民路", "兴隆街", "解放路", "文化路", "新街", "老街", "河街", "朝阳路", "桥头街", "团结路", "和平街");
    private static final List<String> ESTATE_WORDS = List.of("小区", "花园", "苑", "家园", "新村", "公馆");

    private final Village village;
    private final Seed seed;
    private final List<String> estates;

    /// @param estates words that the names of estates begin with
    Doors(Village village, Seed seed, List<String> estates) {
        this.estates = estates;
        this.village = village;
        this.seed = seed.child("doors");
    }

    /// @param household 0 upwards
    String of(int household) {
        return switch (village.kind()) {
            case HAMLETS -> (household / HOUSES_PER_GROUP + 1) + "组" + (household % HOUSES_PER_GROUP + 1) + "号";
            case TOWN ->
                STREETS.get((street() + household / 120) % STREETS.size()) + (household % 120 + 1) + "号"
                        + floor(household / (120 * STREETS.size()));
            case ESTATES -> estate(household);
        };
    }

    private int street() {
        return seed.dice().below(STREETS.size());
    }

    private static String floor(int round) {
        return round == 0 ? "" : (round + 1) + "楼";
    }

    private String estate(int household) {
        int building = household / HOMES_PER_BUILDING;
        int estate = building / 12;
        var dice = seed.child(estate).dice();
        int inBuilding = household % HOMES_PER_BUILDING;
        int unit = inBuilding / HOMES_PER_UNIT + 1;
        int floor = inBuilding % HOMES_PER_UNIT / HOMES_PER_FLOOR + 1;
        int door = inBuilding % HOMES_PER_FLOOR + 1;
        return estateName(dice, estate) + (building % 12 + 1) + "栋" + unit + "单元" + floor + "0" + door + "室";
    }

    /// Estates of one community begin with different words, so that no two doors read the same.
    private String estateName(Dice dice, int estate) {
        return estates.get((street() + estate) % estates.size()) + dice.oneOf(ESTATE_WORDS);
    }
}
