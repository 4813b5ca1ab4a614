package org.lianfang.tracing;

/// Looks through the days for everybody whom one person met.
final class Search {

    private final int person;
    private final Window window;
    private final Rules rules;
    private final Meetings meetings;

    Search(int person, Window window, Rules rules) {
        this.person = person;
        this.window = window;
        this.rules = rules;
        this.meetings = new Meetings(rules, window.from());
    }

    Meetings meetings() {
        return meetings;
    }

    /// @param midnight with which the day begins, in seconds since 1970
    void in(Day day, long midnight) {
        var begin = (int) Math.max(0, window.from() - midnight);
        var end = (int) Math.min(Piece.DAY_SECONDS, window.to() - midnight);
        for (var segment : day.segments()) {
            segment.eachOf(person, row -> {
                var piece = segment.piece(row);
                var from = Math.max(begin, Piece.from(piece));
                var to = Math.min(end, Piece.to(piece));
                if (from < to && rules.matters(Piece.setting(piece))) {
                    var own = Piece.pack(from, to, Piece.setting(piece), Piece.seat(piece));
                    meetEverybody(day, midnight, segment.place(row), own);
                }
            });
        }
    }

    private void meetEverybody(Day day, long midnight, int place, long own) {
        for (var segment : day.segments()) {
            segment.eachAt(place, Piece.from(own), Piece.to(own), row -> {
                var other = segment.person(row);
                if (other != person) {
                    meet(other, midnight, own, segment.piece(row));
                }
            });
        }
    }

    private void meet(int other, long midnight, long own, long piece) {
        var setting = Math.max(Piece.setting(own), Piece.setting(piece));
        var rule = rules.of(setting);
        if (rule == null) {
            return;
        }
        var strength = rule.judge(Piece.seat(own), Piece.seat(piece));
        if (strength != Strength.NONE) {
            meetings.add(
                    other,
                    setting,
                    strength,
                    midnight + Math.max(Piece.from(own), Piece.from(piece)),
                    midnight + Math.min(Piece.to(own), Piece.to(piece)));
        }
    }
}
