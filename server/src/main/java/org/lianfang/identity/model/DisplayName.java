package org.lianfang.identity.model;

import java.util.regex.Pattern;

/// How somebody signs: 1 to 60 characters, none of them invisible.
public record DisplayName(String value) {

    private static final Pattern SHAPE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]{1,60}");

    /// @throws Refusal when it has another shape
    public static DisplayName chosen(String typed) {
        var name = typed.strip();
        if (!SHAPE.matcher(name).matches()) {
            throw IdentityRefusal.NAME_NOT_VALID.with();
        }
        return new DisplayName(name);
    }
}
