package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Residents for filling a register: numbered, so that number n is the same person in every run. Identity numbers begin
/// with 99,
/// telephones with 100: nobody real.
record People(List<String> villages) {

    private static final String SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文";
    private static final int PERSONS_OF_HOUSEHOLD = 3;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /// A body for `POST /api/residents/batch` with residents `from` to `from + size - 1`.
    byte[] batch(int from, int size) {
        var text = new StringBuilder("{\"items\":[");
        for (var number = from; number < from + size; number++) {
            text.append(number == from ? "" : ",").append(json(number));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    String name(int number) {
        var random = new SplittableRandom(number);
        var surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
        var first = GIVEN.charAt(random.nextInt(GIVEN.length()));
        return "" + surname + first + GIVEN.charAt(random.nextInt(GIVEN.length()));
    }

    String phone(int number) {
        return "100%08d".formatted(number);
    }

    private String json(int number) {
        var household = number / PERSONS_OF_HOUSEHOLD;
        var village = villages.get(household % villages.size());
        var year = 1930 + number % 88;
        var month = 1 + number % 12;
        var day = 1 + number % 28;
        return """
                {"id":"%s","name":"%s","sex":"%s","birthDate":"%d-%02d-%02d","idKind":"CN_ID","idNumber":"%s","phone":"%s",\
                "kind":"RESIDENT","areaKey":"%s","household":{"id":"%s","areaKey":"%s","door":"%d组%d号"}}""".formatted(
                        id(1, number),
                        name(number),
                        number % 2 == 0 ? "FEMALE" : "MALE",
                        year,
                        month,
                        day,
                        identityNumber(number, year, month, day),
                        phone(number),
                        village,
                        id(2, household),
                        village,
                        household / villages.size() % 30 + 1,
                        household / villages.size() / 30 + 1);
    }

    private static UUID id(int kind, int number) {
        return new UUID((1_580_000_000_000L << 16) | 0x7000L | kind, 0x8000000000000000L | number);
    }

    /// The area part carries the number's thousands, so that a million people have a million numbers.
    private static String identityNumber(int number, int year, int month, int day) {
        var seventeen = "99%04d%04d%02d%02d%03d".formatted(number / 1000 % 10_000, year, month, day, number % 1000);
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (seventeen.charAt(place) - '0') * WEIGHTS[place];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
