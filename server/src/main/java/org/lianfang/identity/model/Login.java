package org.lianfang.identity.model;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.lianfang.kernel.text.PlainText;

/// The name with which somebody signs in: 3 to 64 letters (of any script), digits, `.`, `_`, `-` or `@`; compared
/// without case and width.
public record Login(String value) {

    private static final int LONGEST_TYPED = 256;
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}._@-]{3,64}");

    /// @throws Refusal when it has another shape
    public static Login chosen(String typed) {
        var login = typed(typed);
        if (!SHAPE.matcher(login.value).matches()) {
            throw IdentityRefusal.LOGIN_NOT_VALID.with();
        }
        return login;
    }

    /// What somebody typed who wants to sign in: any shape, so that wrong ones are refused like unknown ones. All that
    /// nobody can have as a login are one and the same, however long they are.
    public static Login typed(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return new Login("");
        }
        var folded = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new Login(SHAPE.matcher(folded).matches() ? folded : "");
    }

    /// The beginning of logins that somebody looks for.
    public static String beginning(String typed) {
        var text = PlainText.clean(typed.substring(0, Math.min(typed.length(), LONGEST_TYPED)));
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
