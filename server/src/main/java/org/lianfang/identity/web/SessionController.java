package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.Login;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.usecase.RecognisingVisitors;
import org.lianfang.identity.usecase.SessionRules;
import org.lianfang.identity.usecase.SigningIn;
import org.lianfang.kernel.access.OpenToAll;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/session")
class SessionController {

    private final SigningIn signingIn;
    private final RecognisingVisitors visitors;
    private final SessionRules rules;
    private final MeAnswers answers;

    SessionController(SigningIn signingIn, RecognisingVisitors visitors, SessionRules rules, MeAnswers answers) {
        this.signingIn = signingIn;
        this.visitors = visitors;
        this.rules = rules;
        this.answers = answers;
    }

    record SignIn(@Nullable String login, @Nullable String password) {
        @Override
        public String toString() {
            return "***";
        }
    }

    @PostMapping
    @OpenToAll(because = "this is how one signs in")
    ResponseEntity<MeAnswers.Me> signIn(@RequestBody SignIn sent, HttpServletRequest request) {
        var login = Login.typed(Sent.needed("login", sent.login));
        var password = new Password(Sent.needed("password", sent.password));
        var secret = signingIn.signIn(login, password, request.getRemoteAddr());
        var visitor = visitors.bySession(secret).orElseThrow();
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.of(secret, rules.lifetime(), request))
                .body(answers.of(visitor.caller().accountId(), Languages.of(request)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenToAll(because = "ending what has ended already is no mistake")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        if (request.getAttribute(VisitorFilter.VISITOR) instanceof Visitor visitor
                && visitor.kind() == Visitor.Kind.PERSON) {
            signingIn.signOut(visitor);
        }
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.ended(request))
                .build();
    }
}
