package org.lianfang.cases.model;

import java.util.regex.Pattern;

/// Ten years of age, from whatever was told: `59`, `50s`, `50-59`, `8 months`, `50多岁`.
///
/// @param from 0, 10, … 80, which is open above; -1 while it is not known
public record AgeBand(int from) implements Comparable<AgeBand> {

    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern BABY = Pattern.compile("(?i).*(month|week|day|月|天|周|週).*");
    private static final int YEARS = 10;
    private static final int OLDEST = 80;
    private static final int PLAUSIBLE = 125;

    public static final AgeBand UNKNOWN = new AgeBand(-1);

    public static AgeBand of(String told) {
        var number = FIRST_NUMBER.matcher(told);
        if (!number.find()) {
            return UNKNOWN;
        }
        if (BABY.matcher(told).matches()) {
            return new AgeBand(0);
        }
        var years = Integer.parseInt(number.group());
        return years > PLAUSIBLE ? UNKNOWN : new AgeBand(Math.min(OLDEST, years - years % YEARS));
    }

    @Override
    public int compareTo(AgeBand other) {
        return Integer.compare(from, other.from);
    }
}
