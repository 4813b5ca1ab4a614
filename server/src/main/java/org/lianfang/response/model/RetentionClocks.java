package org.lianfang.response.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.response.Kept;
import org.lianfang.response.KeptRecords.Begins;
import org.lianfang.response.Response;

/// The clocks of all responses at one moment. In an area the longest clock holds of all responses on its ground that
/// are
/// active, or whose own records are still kept. When all of them have run out, the clock of the one that ended last
/// goes
/// on for what came late.
public record RetentionClocks(List<Response> responses, Instant now) {

    private static final String RULE = ".retention-days";

    /// The rule that gives the days of a kind.
    public static String ruleOf(String kind) {
        return kind + RULE;
    }

    /// Empty without a response, and while an active one gives no days for the kind.
    public Optional<Kept> kept(String kind, AreaKey area) {
        var here = on(area);
        if (here.stream()
                .anyMatch(
                        response -> response.isActive() && days(kind, response).isEmpty())) {
            return Optional.empty();
        }
        var speaking = here.stream()
                .filter(response -> days(kind, response).isPresent())
                .filter(response ->
                        response.stoodDownOn() == null || !from(kind, response).isAfter(response.stoodDownOn()))
                .map(response -> new Kept(area, from(kind, response), response.zone()))
                .min(Comparator.comparing(Kept::from));
        return speaking.or(() -> here.stream()
                .filter(response -> response.stoodDownOn() != null)
                .filter(response -> days(kind, response).isPresent())
                .max(Comparator.comparing(RetentionClocks::lastDay))
                .map(response -> new Kept(area, from(kind, response), response.zone())));
    }

    public Optional<LocalDate> keptEverywhereFrom(String kind) {
        return responses.stream()
                .filter(response -> days(kind, response).isPresent())
                .map(response -> from(kind, response))
                .max(Comparator.naturalOrder());
    }

    public List<Kept> over(String kind, Begins begins, Collection<AreaKey> areas) {
        return areas.stream()
                .flatMap(area -> kept(kind, area).stream())
                .filter(kept -> switch (begins) {
                    case OWN_DAY -> true;
                    case STAND_DOWN ->
                        endedOn(kept.area())
                                .filter(ended -> ended.isBefore(kept.from()))
                                .isPresent();
                })
                .toList();
    }

    /// The last day of the last response on this ground; empty while one is active.
    public Optional<LocalDate> endedOn(AreaKey area) {
        var here = on(area);
        return here.stream().anyMatch(Response::isActive)
                ? Optional.empty()
                : here.stream().map(RetentionClocks::lastDay).max(Comparator.naturalOrder());
    }

    /// The day on which what ends with the responses is forgotten; empty while one is active or says nothing.
    public Optional<LocalDate> forgottenOn(String kind, AreaKey area) {
        return endedOn(area)
                .flatMap(ended -> on(area).stream()
                        .flatMap(response ->
                                days(kind, response)
                                        .map(days -> lastDay(response).plusDays(days + 1L))
                                        .stream())
                        .max(Comparator.naturalOrder()));
    }

    public Optional<Integer> days(String kind, Response response) {
        return response.rules().integer(ruleOf(kind));
    }

    private List<Response> on(AreaKey area) {
        return responses.stream()
                .filter(response -> response.area().contains(area) || area.contains(response.area()))
                .toList();
    }

    private LocalDate from(String kind, Response response) {
        return response.dayOf(now).minusDays(days(kind, response).orElseThrow());
    }

    private static LocalDate lastDay(Response response) {
        var day = response.stoodDownOn();
        return day == null ? LocalDate.MAX : day;
    }
}
