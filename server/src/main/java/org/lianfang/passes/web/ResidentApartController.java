package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.OwnTimeApart;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.passes.usecase.ServingThoseApart;
import org.lianfang.passes.usecase.SigningInResidents;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Residents who are kept apart check themselves, and ask for what they need. Every method asks for the
/// resident's own session first.
@RestController
@RequestMapping("/api/resident/apart")
class ResidentApartController {

    private static final String OWN = "the resident's own session is asked for inside";

    private final SigningInResidents signedIn;
    private final ServingThoseApart serving;

    ResidentApartController(SigningInResidents signedIn, ServingThoseApart serving) {
        this.signedIn = signedIn;
        this.serving = serving;
    }

    /// @param held absent when nothing keeps them apart
    record Own(OwnTimeApart.@Nullable Held held) {

        static Own of(Optional<OwnTimeApart.Held> held) {
            return new Own(held.orElse(null));
        }
    }

    @GetMapping
    @OpenToAll(because = OWN)
    Own own(HttpServletRequest request) {
        return Own.of(serving.of(me(request)));
    }

    @PostMapping("/checks")
    @OpenToAll(because = OWN)
    Own check(@RequestBody OwnTimeApart.Check check, HttpServletRequest request) {
        return Own.of(serving.check(me(request), check));
    }

    @PostMapping("/needs")
    @OpenToAll(because = OWN)
    Own ask(@RequestBody OwnTimeApart.Asked asked, HttpServletRequest request) {
        return Own.of(serving.ask(me(request), asked));
    }

    private UUID me(HttpServletRequest request) {
        return signedIn.session(ResidentCookie.in(request)).resident();
    }
}
