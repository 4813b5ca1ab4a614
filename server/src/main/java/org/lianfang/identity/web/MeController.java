package org.lianfang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lianfang.identity.model.IdentityRefusal;
import org.lianfang.identity.model.Password;
import org.lianfang.identity.model.Visitor;
import org.lianfang.identity.usecase.KeepingMyAccount;
import org.lianfang.kernel.access.SignedInOnly;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.web.Languages;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
class MeController {

    private final KeepingMyAccount keeping;
    private final MeAnswers answers;

    MeController(KeepingMyAccount keeping, MeAnswers answers) {
        this.keeping = keeping;
        this.answers = answers;
    }

    record NewPassword(
            @Nullable String current,

            @com.fasterxml.jackson.annotation.JsonProperty("new") @Nullable
            String wanted) {
        @Override
        public String toString() {
            return "***";
        }
    }

    record ChosenLocale(@Nullable String locale) {}

    @GetMapping
    @SignedInOnly(because = "one's own account")
    MeAnswers.Me me(@RequestAttribute(VisitorFilter.VISITOR) Visitor visitor, HttpServletRequest request) {
        return answers.of(person(visitor).caller().accountId(), Languages.of(request));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly(because = "one's own account; the present password is asked for")
    void changePassword(
            @RequestAttribute(VisitorFilter.VISITOR) Visitor visitor,
            @RequestBody NewPassword sent,
            HttpServletRequest request) {
        keeping.changePassword(
                person(visitor),
                new Password(Sent.needed("current", sent.current)),
                new Password(Sent.needed("new", sent.wanted)),
                request.getRemoteAddr());
    }

    @PutMapping("/locale")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @SignedInOnly(because = "one's own account")
    void chooseLocale(@RequestAttribute(VisitorFilter.VISITOR) Visitor visitor, @RequestBody ChosenLocale sent) {
        var locale = Sent.needed("locale", sent.locale);
        if (Arrays.stream(Language.values()).noneMatch(known -> known.tag().equals(locale))) {
            throw IdentityRefusal.LOCALE_NOT_KNOWN.with();
        }
        keeping.chooseLocale(person(visitor).caller().accountId(), locale);
    }

    private static Visitor person(Visitor visitor) {
        if (visitor.kind() != Visitor.Kind.PERSON) {
            throw IdentityRefusal.NOT_FOR_MACHINES.with();
        }
        return visitor;
    }
}
