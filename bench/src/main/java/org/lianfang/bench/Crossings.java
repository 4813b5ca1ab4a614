package org.lianfang.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/// Crossings as a gate's phone would send them: a car with one person, everything filled in. Invented people: identity
/// numbers
/// begin with 99, telephones with 100.
public final class Crossings {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Crossings() {}

    static byte[] one(String gateId) {
        return json(gateId, CLOCK.instant()).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] batch(String gateId, int size) {
        return batch(gateId, size, 0);
    }

    /// @param days crossings lie anywhere in so many days up to now; 0: all are now
    static byte[] batch(String gateId, int size, int days) {
        var text = new StringBuilder("{\"items\":[");
        for (var number = 0; number < size; number++) {
            var ago = days == 0 ? 0 : ThreadLocalRandom.current().nextLong(days * 86_400_000L);
            text.append(number == 0 ? "" : ",")
                    .append(json(gateId, CLOCK.instant().minusMillis(ago)));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }

    static UUID version7(Instant moment) {
        var random = ThreadLocalRandom.current();
        var high = (moment.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        var low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /// Put together by hand: formatting would cost the load more than the server's answer.
    static String json(String gateId, Instant at) {
        var random = ThreadLocalRandom.current();
        var number = random.nextInt(100_000_000);
        return new StringBuilder(420)
                .append("{\"id\":\"")
                .append(version7(at))
                .append("\",\"gateId\":\"")
                .append(gateId)
                .append("\",\"direction\":\"IN\",\"at\":\"")
                .append(at)
                .append("\",\"plate\":\"湘H")
                .append(LETTERS.charAt(random.nextInt(LETTERS.length())))
                .append(digits(number % 10_000, 4))
                .append("\",\"vehicleKind\":\"CAR\",\"person\":{\"name\":\"李建国\",\"phone\":\"100")
                .append(digits(number, 8))
                .append("\",\"idKind\":\"CN_ID\",\"idNumber\":\"")
                .append(identityNumber(number))
                .append("\"},\"celsius\":36.")
                .append(random.nextInt(10))
                .append(",\"origin\":\"长沙市\",\"destination\":\"益阳市赫山区\",\"reason\":\"HOME\",\"outcome\":\"PASSED\"}")
                .toString();
    }

    private static String digits(int number, int places) {
        var text = new char[places];
        var rest = number;
        for (var place = places - 1; place >= 0; place--) {
            text[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(text);
    }

    private static String identityNumber(int number) {
        var seventeen = "99010119" + digits(50 + number % 50, 2) + digits(1 + number % 12, 2)
                + digits(1 + number % 28, 2) + digits(number % 1000, 3);
        var sum = 0;
        for (var place = 0; place < 17; place++) {
            sum += (seventeen.charAt(place) - '0') * WEIGHTS[place];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }
}
