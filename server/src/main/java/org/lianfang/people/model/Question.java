package org.lianfang.people.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lianfang.privacy.IdentityNumber;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.PhoneNumber;

/// What somebody typed into the one search box, understood in every way that makes sense.
///
/// @param idNumber exact identity or paper number, if it can be one
/// @param phone exact telephone, if it can be one
/// @param phoneTail the last four digits of one, if it is four digits
/// @param prefixes how a token may begin: names first, doors (with `#`) second
public record Question(
        @Nullable Personal<String> idNumber,
        @Nullable Personal<String> phone,
        @Nullable Personal<String> phoneTail,
        List<String> prefixes) {

    private static final Pattern PAPER = Pattern.compile("(?=.*[0-9])[A-Z0-9]{5,20}");
    private static final Pattern TAIL = Pattern.compile("[0-9]{4}");
    private static final int LONGEST = 100;

    /// @throws Refusal `people/nothing-to-search` when nothing searchable was typed
    public static Question of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var folded = Folding.fold(text);
        if (folded.isEmpty()) {
            throw PeopleRefusal.NOTHING_TO_SEARCH.with();
        }
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Cf}()-]", "")
                .toUpperCase(Locale.ROOT);
        return new Question(
                idNumber(plain),
                PhoneNumber.read(text).map(PhoneNumber::normalised).orElse(null),
                TAIL.matcher(plain).matches() ? new Personal<>(plain) : null,
                prefixes(text, folded));
    }

    /// The first text after all that begin with the prefix, in order of code points.
    public static String after(String prefix) {
        var last = prefix.codePointBefore(prefix.length());
        var head = prefix.substring(0, prefix.length() - Character.charCount(last));
        return head + Character.toString(last == 0xd7ff ? 0xe000 : last + 1);
    }

    private static @Nullable Personal<String> idNumber(String plain) {
        var citizen = IdentityNumber.read(plain);
        if (citizen.isPresent()) {
            return citizen.get().digits();
        }
        return PAPER.matcher(plain).matches() ? new Personal<>(plain) : null;
    }

    private static List<String> prefixes(String text, String folded) {
        var prefixes = new ArrayList<String>();
        if (!Character.isDigit(folded.codePointAt(0))) {
            prefixes.add(folded);
        }
        var door = new Door(text).canonical();
        if (!door.isEmpty()) {
            prefixes.add("#" + door);
        }
        return prefixes;
    }
}
