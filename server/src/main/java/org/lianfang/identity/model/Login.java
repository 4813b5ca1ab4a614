package org.lianfang.identity.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name with which somebody signs in: 3 to 64 letters (of any script), digits, `.`, `_`, `-` or `@`; compared
/// without case and width.
public record Login(String value) {

    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@-]{3,64}");

    /// @throws Refusal when it has another shape
    public static Login chosen(String typed) {
        var login = typed(typed);
        if (!SHAPE.matcher(login.value).matches()) {
            throw IdentityRefusal.LOGIN_NOT_VALID.with();
        }
        return login;
    }

    /// What somebody typed who wants to sign in: any shape, so that wrong ones are refused like unknown ones.
    public static Login typed(String typed) {
        return new Login(
                Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
}
