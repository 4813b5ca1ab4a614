package org.lianfang.cases.usecase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.lianfang.tracing.Presence;
import org.lianfang.tracing.Window;

/// The places that two were at together, the longest first. Each second counts once, however often it was told.
final class MeetingPlaces {

    private MeetingPlaces() {}

    static List<AskingForContacts.Together> of(KnownPresences engine, List<Presence> one, List<Presence> other) {
        var spans = new HashMap<Integer, List<Window>>();
        for (var mine : one) {
            for (var theirs : other) {
                var from = Math.max(mine.from(), theirs.from());
                var to = Math.min(mine.to(), theirs.to());
                if (mine.place() == theirs.place() && from < to) {
                    spans.computeIfAbsent(mine.place(), fresh -> new ArrayList<>())
                            .add(new Window(from, to));
                }
            }
        }
        return spans.entrySet().stream()
                .map(entry -> {
                    var place = engine.place(entry.getKey());
                    return new AskingForContacts.Together(
                            place.key().split(":", 2)[0], place.label(), seconds(entry.getValue()));
                })
                .sorted(Comparator.comparingLong(AskingForContacts.Together::seconds)
                        .reversed())
                .toList();
    }

    private static long seconds(List<Window> spans) {
        var seconds = 0L;
        var end = Long.MIN_VALUE;
        for (var span :
                spans.stream().sorted(Comparator.comparingLong(Window::from)).toList()) {
            seconds += Math.max(0, span.to() - Math.max(span.from(), end));
            end = Math.max(end, span.to());
        }
        return seconds;
    }
}
