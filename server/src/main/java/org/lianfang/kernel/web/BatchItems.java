package org.lianfang.kernel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.refusal.KernelRefusal;
import org.lianfang.kernel.refusal.Language;
import org.lianfang.kernel.refusal.Refusal;
import org.lianfang.kernel.write.Fate;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Batches as devices send them: each item is read by itself and answered by itself.
@Component
public class BatchItems {

    /// Most items of one batch.
    public static final int LIMIT = 500;

    private final JsonMapper json;
    private final ProblemOfRefusal problems;

    BatchItems(JsonMapper json, ProblemOfRefusal problems) {
        this.json = json;
        this.problems = problems;
    }

    /// @param items one per item sent, in the same order
    public record Answer(List<ItemAnswer> items) {}

    /// @param id as sent; absent when there was none
    /// @param problem only when refused
    public record ItemAnswer(@Nullable String id, Status status, ProblemOfRefusal.@Nullable Problem problem) {}

    public enum Status {
        ACCEPTED,
        DUPLICATE,
        REFUSED
    }

    /// Hands the readable items over together and puts the answers of all in order.
    ///
    /// @param work answers each readable item, in the same order
    /// @throws Refusal `kernel/too-many-items` when there are more than [#LIMIT]
    public <T> Answer answer(
            @Nullable List<JsonNode> sent, Class<T> type, Language language, Function<List<T>, List<Fate>> work) {
        var items = Fields.required("items", sent);
        refuseTooMany(items.size());
        var readable = new ArrayList<T>();
        var refusals = new ArrayList<@Nullable Refusal>();
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            if (item == null || item.isNull()) {
                refusals.add(KernelRefusal.JSON_NOT_READABLE.with("where", "/items/" + index));
                continue;
            }
            try {
                readable.add(json.treeToValue(item, type));
                refusals.add(null);
            } catch (JacksonException unreadable) {
                var refusal = Problems.causeOf(unreadable, Refusal.class);
                refusals.add(
                        refusal != null
                                ? refusal
                                : KernelRefusal.JSON_NOT_READABLE.with(
                                        "where", "/items/" + index + JsonPlaces.pathOf(unreadable)));
            }
        }
        // Asked even when nothing is readable: the use case is where rights are checked.
        var fates = work.apply(List.copyOf(readable));
        var answers = new ArrayList<ItemAnswer>(items.size());
        var next = fates.iterator();
        for (var index = 0; index < items.size(); index++) {
            var unreadable = refusals.get(index);
            var fate = unreadable == null ? next.next() : new Fate.Refused(unreadable);
            answers.add(describe(idOf(items.get(index)), fate, language));
        }
        return new Answer(answers);
    }

    private static @Nullable String idOf(@Nullable JsonNode item) {
        return item == null ? null : item.path("id").asString(null);
    }

    /// One item's answer, in the language of the reader.
    public ItemAnswer describe(@Nullable String id, Fate fate, Language language) {
        return switch (fate) {
            case Fate.Accepted _ -> new ItemAnswer(id, Status.ACCEPTED, null);
            case Fate.Duplicate _ -> new ItemAnswer(id, Status.DUPLICATE, null);
            case Fate.Refused refused -> new ItemAnswer(id, Status.REFUSED, problems.describe(refused.why(), language));
        };
    }

    public static void refuseTooMany(int items) {
        if (items > LIMIT) {
            throw KernelRefusal.TOO_MANY_ITEMS.with("limit", LIMIT, "sent", items);
        }
    }
}
