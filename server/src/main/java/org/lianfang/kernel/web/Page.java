package org.lianfang.kernel.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.text.PlainText;

/// One page of a list that is paged by key.
///
/// @param next opaque; ask again with `?after=` it. Absent on the last page
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int LARGEST = 200;

    /// Cuts a list that was read with one row more than the page holds.
    ///
    /// @param mark what the next page begins after, from the last item of this one
    public static <T> Page<T> cut(List<T> oneMore, int limit, Function<T, Object> mark) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, encode(mark.apply(items.getLast()).toString()));
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /// How many items: what was asked, within 1 to 200; 50 when nothing was.
    public static int limit(@Nullable Integer asked) {
        return asked == null ? 50 : Math.clamp(asked, 1, LARGEST);
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `kernel/wrong-page-mark` when it is none of ours
    public static @Nullable UUID afterId(@Nullable String mark) {
        var text = afterText(mark);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
    }

    public static @Nullable String afterText(@Nullable String mark) {
        if (mark == null || mark.isEmpty()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(mark), StandardCharsets.UTF_8);
            if (!text.equals(PlainText.clean(text))) {
                throw KernelRefusal.WRONG_PAGE_MARK.with();
            }
            return text;
        } catch (IllegalArgumentException notOurs) {
            throw KernelRefusal.WRONG_PAGE_MARK.with();
        }
    }

    private static String encode(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
