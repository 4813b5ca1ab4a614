package org.lianfang.passes.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.kernel.web.Languages;
import org.lianfang.passes.usecase.SigningInResidents;
import org.lianfang.privacy.PhoneNumber;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// How residents sign in, by telephone or by a code on paper.
@RestController
class ResidentSessionController {

    private static final int LONGEST = 40;

    private final SigningInResidents signingIn;
    private final InstantSource clock;

    ResidentSessionController(SigningInResidents signingIn, InstantSource clock) {
        this.signingIn = signingIn;
        this.clock = clock;
    }

    record Ask(@Nullable String phone) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /// Telephone and code, or the code on paper.
    record SignIn(
            @Nullable String phone,
            @Nullable String code,
            @Nullable String paperCode) {

        @Override
        public String toString() {
            return "***";
        }
    }

    record Session(UUID residentId, Instant until) {}

    /// @param here whether it is the one that asks
    record OneSession(Instant begunAt, Instant until, boolean here) {}

    record PaperCode(String code, Instant expiresAt) {}

    @PostMapping("/api/resident/codes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @OpenToAll(because = "this is how residents sign in; the answer is the same for everybody")
    void sendCode(@RequestBody Ask ask, HttpServletRequest request) {
        signingIn.sendCode(phone(ask.phone()), request.getRemoteAddr(), Languages.of(request));
    }

    @PostMapping("/api/resident/session")
    @OpenToAll(because = "this is how residents sign in")
    ResponseEntity<Session> signIn(@RequestBody SignIn sent, HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var signedIn = sent.paperCode() != null
                ? signingIn.signInOnPaper(code("paperCode", sent.paperCode()), address)
                : signingIn.signIn(phone(sent.phone()), code("code", sent.code()), address);
        var lifetime = Duration.between(clock.instant(), signedIn.until());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, ResidentCookie.of(signedIn.secret(), lifetime, request))
                .body(new Session(signedIn.resident(), signedIn.until()));
    }

    @GetMapping("/api/resident/session")
    @OpenToAll(because = "the resident's own session is asked for inside")
    Session session(HttpServletRequest request) {
        var session = signingIn.session(ResidentCookie.in(request));
        return new Session(session.resident(), session.ends());
    }

    @DeleteMapping("/api/resident/session")
    @OpenToAll(because = "ending what has ended already is no mistake")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        signingIn.signOut(ResidentCookie.in(request));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, ResidentCookie.ended(request))
                .build();
    }

    @GetMapping("/api/resident/sessions")
    @OpenToAll(because = "the resident's own session is asked for inside")
    List<OneSession> sessions(HttpServletRequest request) {
        var mine = signingIn.session(ResidentCookie.in(request));
        return signingIn.sessions(mine.resident()).stream()
                .map(one -> new OneSession(one.begun(), one.ends(), one.id().equals(mine.id())))
                .toList();
    }

    @DeleteMapping("/api/resident/sessions")
    @OpenToAll(because = "the resident's own session is asked for inside")
    ResponseEntity<Void> signOutEverywhere(HttpServletRequest request) {
        signingIn.signOutEverywhere(signingIn.session(ResidentCookie.in(request)));
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, ResidentCookie.ended(request))
                .build();
    }

    @PostMapping("/api/passes/residents/{id}/paper-code")
    PaperCode handOut(@PathVariable UUID id) {
        var code = signingIn.handOut(id);
        return new PaperCode(code.code(), code.expires());
    }

    private static PhoneNumber phone(@Nullable String typed) {
        var text = Fields.atMost(LONGEST, "phone", Fields.required("phone", PlainText.clean(typed)));
        return PhoneNumber.read(text).orElseThrow(() -> KernelRefusal.VALUE_NOT_VALID.with("field", "phone"));
    }

    private static String code(String name, @Nullable String typed) {
        return Fields.atMost(LONGEST, name, Fields.required(name, PlainText.clean(typed)));
    }
}
