package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;

/// Residents for filling a register: numbered, so that number n is the same person in every run. Surnames are as common
/// as in China. Identity numbers begin with 99, telephones with 100: nobody real.
record People(Ground ground) {

    /// Persons of a thousand, most common first; those who are left share the others.
    private static final String COMMON =
            "王72李70张67刘51陈45杨30黄22赵20吴20周19徐14孙13马13朱12胡12郭11何11高10林10罗9郑8梁8谢7宋7唐6许6韩6冯6邓5曹5彭5曾5";

    private static final String OTHERS = "肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    /// One of ten thousand has a surname of two characters, one of a hundred thousand the rarest.
    private static final String[] RARE = {"欧阳", "司马", "上官", "诸葛", "皇甫", "令狐"};

    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文梅红春林海云龙鹏飞宇浩轩子涵欣怡雨萱梓博晨阳佳琪思琳嘉豪俊凯晓东";
    private static final int PERSONS_OF_HOUSEHOLD = 3;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int RAREST_EVERY = 100_000;
    private static final int RARE_EVERY = 10_000;

    /// A body for `POST /api/residents/batch` with residents `from` to `from + size - 1`.
    byte[] batch(int from, int size) {
        var text = new StringBuilder("{\"items\":[");
        for (var number = from; number < from + size; number++) {
            text.append(number == from ? "" : ",").append(json(number));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    static String name(int number) {
        var random = new SplittableRandom(number);
        var surname = surname(number, random.nextInt(1000), random);
        var first = GIVEN.charAt(random.nextInt(GIVEN.length()));
        var second = random.nextInt(100) < 15 ? "" : "" + GIVEN.charAt(random.nextInt(GIVEN.length()));
        return surname + first + second;
    }

    private static String surname(int number, int dice, SplittableRandom random) {
        if (number % RAREST_EVERY == RAREST_EVERY / 2) {
            return RARE[RARE.length - 1];
        }
        if (number % RARE_EVERY == RARE_EVERY / 2) {
            return RARE[random.nextInt(RARE.length - 1)];
        }
        var left = dice;
        for (var entry : COMMON.split("(?<=[0-9])(?=[^0-9])", -1)) {
            left -= Integer.parseInt(entry.substring(1));
            if (left < 0) {
                return entry.substring(0, 1);
            }
        }
        return "" + OTHERS.charAt(random.nextInt(OTHERS.length()));
    }

    static String phone(int number) {
        return "100%08d".formatted(number);
    }

    /// @param villages how many villages there are: households go round them
    static String door(int number, int villages) {
        var place = number / PERSONS_OF_HOUSEHOLD / villages;
        return "%d组%d号".formatted(place % 30 + 1, place / 30 + 1);
    }

    /// In which village, counted from 0.
    static int village(int number, int villages) {
        return number / PERSONS_OF_HOUSEHOLD % villages;
    }

    static UUID resident(int number) {
        return id(1, number);
    }

    /// The area part carries the number's thousands, so that a million people have a million numbers.
    static String identityNumber(int number) {
        var seventeen = "99%04d%04d%02d%02d%03d"
                .formatted(number / 1000 % 10_000, 1930 + number % 88, 1 + number % 12, 1 + number % 28, number % 1000);
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (seventeen.charAt(place) - '0') * WEIGHTS[place];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    static String birthDate(int number) {
        return "%d-%02d-%02d".formatted(1930 + number % 88, 1 + number % 12, 1 + number % 28);
    }

    private String json(int number) {
        var household = number / PERSONS_OF_HOUSEHOLD;
        var villages = ground.villages().size();
        var area = ground.gridOf(village(number, villages), household / villages);
        return """
                {"id":"%s","name":"%s","sex":"%s","birthDate":"%s","idKind":"CN_ID","idNumber":"%s","phone":"%s",\
                "kind":"RESIDENT","areaKey":"%s","household":{"id":"%s","areaKey":"%s","door":"%s"}}""".formatted(
                        resident(number),
                        name(number),
                        number % 2 == 0 ? "FEMALE" : "MALE",
                        birthDate(number),
                        identityNumber(number),
                        phone(number),
                        area,
                        id(2, household),
                        area,
                        door(number, villages));
    }

    private static UUID id(int kind, int number) {
        return new UUID((1_580_000_000_000L << 16) | 0x7000L | kind, 0x8000000000000000L | number);
    }
}
