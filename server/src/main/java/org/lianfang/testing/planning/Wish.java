package org.lianfang.testing.planning;

/// What a good plan has little of. How bad each is says the rule pack, in metres that a person would rather walk.
public enum Wish {
    /// Metres from the building to the station, for each person.
    WALK("walk"),
    /// Slots that a person waits.
    LATER("later"),
    /// Slots that a frail person waits, besides.
    FRAIL_LATER("frail-later"),
    /// Others at the station while a frail person is there.
    FRAIL_IN_A_CROWD("frail-in-a-crowd"),
    /// Persons who come at night.
    NIGHT("night"),
    /// Persons who meet another building at the station.
    MEETING("meeting"),
    /// Persons whose way crosses that of people who walk to another station at the same time.
    CROSSING("crossing"),
    /// Persons of one building who go elsewhere, or not right after each other.
    TORN("torn"),
    /// Persons who were told another turn before.
    CHANGED("changed");

    private final String word;

    Wish(String word) {
        this.word = word;
    }

    /// The rule that says how bad it is.
    public String rule() {
        return "testing.plan.metres." + word;
    }
}
