package org.lianfang.cases.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CaseFile;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Contact;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.model.OutsideContact;
import org.lianfang.cases.model.Stay;
import org.lianfang.cases.store.Handovers;
import org.lianfang.cases.store.Stays;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.people.Residents;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What was sent and what has come in, as the database lets the caller see it: the receiver sees exactly what was
/// handed
/// over, once it was.
@Service
public class LookingAtHandovers {

    private final Handovers handovers;
    private final Seen seen;
    private final Residents residents;
    private final CaseLookup lookup;

    LookingAtHandovers(Handovers handovers, Seen seen, Residents residents, CaseLookup lookup) {
        this.handovers = handovers;
        this.seen = seen;
        this.residents = residents;
        this.lookup = lookup;
    }

    public record Line(Handover handover, Instant now) {}

    /// @param names masked, by resident
    public record Whole(Handover handover, List<Part> parts, Map<UUID, String> names, Instant now) {

        @Override
        public String toString() {
            return "Whole[" + handover.id() + "]";
        }
    }

    /// One thing of it; nothing but the item once the caller may not see it any more.
    public record Part(
            Handover.Item item,
            @Nullable CaseFile file,
            List<Stay> timeline,
            @Nullable Contact contact,
            @Nullable OutsideContact outside) {

        @Override
        public String toString() {
            return "Part[" + item + "]";
        }
    }

    @Needs(Permission.READ_CASES)
    @Transactional(readOnly = true)
    public List<Line> list(Handovers.Wanted wanted, @Nullable UUID after, int limit) {
        Access.requireWithin(wanted.area());
        var now = lookup.now();
        return handovers.list(wanted, after, limit).stream()
                .map(handover -> new Line(handover, now))
                .toList();
    }

    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-handover`
    @Needs(Permission.READ_CASES)
    public Whole of(UUID id) {
        var found = seen.of(id);
        var persons = found.parts.stream()
                .map(LookingAtHandovers::residentOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = residents.holders(persons).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, holder -> holder.getValue().nameMasked()));
        return new Whole(found.handover, found.parts, names, lookup.now());
    }

    private static @Nullable UUID residentOf(Part part) {
        var file = part.file();
        var contact = part.contact();
        return file != null ? file.resident() : contact != null ? contact.resident() : null;
    }

    /// Reads within what the caller may see, and takes down that it was read.
    @Component
    static class Seen {

        private final Handovers handovers;
        private final HandedItems items;
        private final Stays stays;

        Seen(Handovers handovers, HandedItems items, Stays stays) {
            this.handovers = handovers;
            this.items = items;
            this.stays = stays;
        }

        record Found(Handover handover, List<Part> parts) {}

        @Needs(Permission.READ_CASES)
        @Transactional
        public Found of(UUID id) {
            var handover = handovers.find(id).orElseThrow(CasesRefusal.UNKNOWN_HANDOVER::with);
            var things = handover.items().stream().map(items::find).toList();
            items.took(
                    "handover-read",
                    handover,
                    things.stream().filter(HandedItems.Thing::isSeen).toList(),
                    null);
            return new Found(handover, things.stream().map(this::part).toList());
        }

        private Part part(HandedItems.Thing thing) {
            var file = thing.file();
            return new Part(
                    thing.item(),
                    file,
                    file == null ? List.of() : stays.ofCase(file.id()),
                    thing.contact(),
                    thing.outside());
        }
    }
}
