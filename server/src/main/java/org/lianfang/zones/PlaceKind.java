package org.lianfang.zones;

import java.util.Locale;

/// Kinds of places where people meet.
public enum PlaceKind {
    SCHOOL,
    /// Eating in a restaurant; fetching a meal is none.
    DINE_IN,
    ENTERTAINMENT,
    SPORTS,
    SHOP,
    MARKET,
    WORSHIP,
    GATHERING,
    WORKPLACE,
    OTHER;

    /// @param word as rule packs write it: `dine-in`
    public static PlaceKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
