package org.lianfang.testing.model;

/// What is known of everybody who lives in an area, and of guests.
///
/// @param registered how many live there
/// @param guests sampled there, who are not registered anywhere
public record Coverage(
        long registered, long sampled, long guests, long exempt, long moved, long refused, long notFound) {

    public static final Coverage NONE = new Coverage(0, 0, 0, 0, 0, 0, 0);

    /// The rest: everybody is in exactly one class.
    public long notYet() {
        return registered - sampled - exempt - moved - refused - notFound;
    }

    public Coverage plus(Coverage other) {
        return new Coverage(
                registered + other.registered,
                sampled + other.sampled,
                guests + other.guests,
                exempt + other.exempt,
                moved + other.moved,
                refused + other.refused,
                notFound + other.notFound);
    }

    public Coverage minus(Coverage other) {
        return plus(new Coverage(
                -other.registered,
                -other.sampled,
                -other.guests,
                -other.exempt,
                -other.moved,
                -other.refused,
                -other.notFound));
    }

    public Coverage withRegistered(long living) {
        return new Coverage(living, sampled, guests, exempt, moved, refused, notFound);
    }

    /// So many more in one class.
    public Coverage with(CoverClass counted, long more) {
        return switch (counted) {
            case SAMPLED -> plus(new Coverage(0, more, 0, 0, 0, 0, 0));
            case GUEST -> plus(new Coverage(0, 0, more, 0, 0, 0, 0));
            case EXEMPT -> plus(new Coverage(0, 0, 0, more, 0, 0, 0));
            case MOVED -> plus(new Coverage(0, 0, 0, 0, more, 0, 0));
            case REFUSED -> plus(new Coverage(0, 0, 0, 0, 0, more, 0));
            case NOT_FOUND -> plus(new Coverage(0, 0, 0, 0, 0, 0, more));
            case NOT_YET -> this;
        };
    }
}
