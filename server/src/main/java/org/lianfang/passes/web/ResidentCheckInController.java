package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.passes.usecase.ServingCheckIns;
import org.lianfang.passes.usecase.SigningInResidents;
import org.lianfang.places.CheckIns;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Residents say that they are at a place. Every method asks for the resident's own session first.
@RestController
class ResidentCheckInController {

    private static final String OWN = "the resident's own session is asked for inside";

    private final SigningInResidents signedIn;
    private final ServingCheckIns serving;

    ResidentCheckInController(SigningInResidents signedIn, ServingCheckIns serving) {
        this.signedIn = signedIn;
        this.serving = serving;
    }

    /// @param place where it lies, in words
    /// @param open whether one can check in there
    /// @param minutes how long a visit lasts as a rule
    record Venue(String name, String place, boolean open, int minutes) {}

    /// @param id UUIDv7 made by the telephone
    /// @param code of the poster
    /// @param with who is there too, of the same household
    /// @param at by the telephone's clock; the moment of sending when absent
    /// @param deviceTime what that clock shows while it sends
    record Here(
            @Nullable UUID id,
            @Nullable String code,
            @Nullable Set<UUID> with,
            @Nullable Instant at,
            @Nullable Instant deviceTime) {

        /// Where somebody is never slips into a log.
        @Override
        public String toString() {
            return "Here[" + id + "]";
        }
    }

    /// @param until when a visit there is over as a rule
    /// @param keptUntil last day on which it is held
    /// @param by who told it
    record Past(UUID id, String name, String place, Instant at, Instant until, LocalDate keptUntil, CheckIns.By by) {

        static Past of(ServingCheckIns.Past past) {
            var told = past.told();
            return new Past(told.id(), told.name(), past.place(), told.at(), told.until(), told.keptUntil(), told.by());
        }
    }

    /// @param items the latest first
    record PastList(List<Past> items) {

        static PastList of(List<ServingCheckIns.Past> past) {
            return new PastList(past.stream().map(Past::of).toList());
        }
    }

    @GetMapping("/api/resident/venues/{code}")
    @OpenToAll(because = OWN)
    Venue venue(@PathVariable String code, HttpServletRequest request) {
        var found = serving.venue(me(request), code);
        var venue = found.venue();
        return new Venue(venue.name(), found.place(), venue.open(), venue.minutes());
    }

    @GetMapping("/api/resident/check-ins")
    @OpenToAll(because = OWN)
    PastList past(HttpServletRequest request) {
        return PastList.of(serving.of(me(request)));
    }

    @PostMapping("/api/resident/check-ins")
    @OpenToAll(because = OWN)
    PastList here(@RequestBody Here here, HttpServletRequest request) {
        var entry = new CheckIns.Entry(here.id(), here.code(), here.at(), here.deviceTime());
        return PastList.of(serving.checkIn(me(request), entry, here.with()));
    }

    private UUID me(HttpServletRequest request) {
        return signedIn.session(ResidentCookie.in(request)).resident();
    }
}
