package org.lianfang.isolation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.isolation.NeedKind;
import org.lianfang.isolation.model.NeedEntry;
import org.lianfang.isolation.store.CounsellingNotes;
import org.lianfang.isolation.store.PersonalNeeds;
import org.lianfang.isolation.usecase.AnsweringNeeds;
import org.lianfang.isolation.usecase.Counselling;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What people who are apart need, and what counsellors keep to themselves.
@RestController
@RequestMapping("/api/isolation")
class NeedController {

    private final AnsweringNeeds answering;
    private final Counselling counselling;
    private final People people;

    NeedController(AnsweringNeeds answering, Counselling counselling, People people) {
        this.answering = answering;
        this.counselling = counselling;
        this.people = people;
    }

    /// @param dueAt by when it is answered
    record NeedView(
            UUID id,
            UUID stayId,
            People.Known person,
            AreaKey areaKey,
            NeedKind kind,
            String text,
            Instant madeAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable String answer,
            @Nullable String answerer) {}

    record Reply(@Nullable String answer) {}

    record NoteEntry(@Nullable String text) {}

    record NoteView(UUID id, String text, Instant at) {}

    /// @param items the latest first, only one's own
    record Notes(List<NoteView> items) {}

    @PostMapping("/needs")
    NeedView take(@RequestBody NeedEntry entry) {
        return view(answering.take(entry));
    }

    @GetMapping("/needs")
    Page<NeedView> open(
            @RequestParam AreaKey area, @RequestParam @Nullable String after, @RequestParam @Nullable Integer limit) {
        var size = Page.limit(limit);
        var page = Page.cut(answering.open(area, Page.afterId(after), size + 1), size, PersonalNeeds.Need::id);
        var known = people.of(
                page.items().stream().map(PersonalNeeds.Need::resident).toList());
        return page.map(need -> view(need, known));
    }

    @PostMapping("/needs/{id}/answer")
    NeedView answer(@PathVariable UUID id, @RequestBody Reply reply) {
        return view(answering.answer(id, reply.answer));
    }

    @PostMapping("/stays/{id}/notes")
    Notes write(@PathVariable UUID id, @RequestBody NoteEntry note) {
        return notes(counselling.write(id, note.text));
    }

    @GetMapping("/stays/{id}/notes")
    Notes own(@PathVariable UUID id) {
        return notes(counselling.own(id));
    }

    private static Notes notes(List<CounsellingNotes.Note> notes) {
        return new Notes(notes.stream()
                .map(note -> new NoteView(note.id(), note.text().value(), note.at()))
                .toList());
    }

    private NeedView view(PersonalNeeds.Need need) {
        return view(need, people.of(List.of(need.resident())));
    }

    private NeedView view(PersonalNeeds.Need need, Map<UUID, People.Known> known) {
        return new NeedView(
                need.id(),
                need.stay(),
                people.one(known, need.resident()),
                need.area(),
                need.kind(),
                need.text(),
                need.madeAt(),
                need.dueAt(),
                need.answeredAt(),
                need.answer(),
                need.answerer());
    }
}
