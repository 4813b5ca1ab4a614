package org.lianfang.cases.usecase;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Decider;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.cases.store.Handovers;
import org.lianfang.cases.store.PartnerKeys;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.kernel.refusal.Fields;
import org.lianfang.kernel.text.PlainText;
import org.lianfang.privacy.Purpose;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Hands cases and contacts to another city by a signed file. It names people only for a purpose, and each time it is
/// fetched that is taken down.
@Service
public class ExportingHandovers {

    private final Books books;
    private final HandedItems items;
    private final Signing signing;
    private final CaseLookup lookup;
    private final SystemTransactions transactions;

    ExportingHandovers(
            Books books, HandedItems items, Signing signing, CaseLookup lookup, SystemTransactions transactions) {
        this.books = books;
        this.items = items;
        this.signing = signing;
        this.lookup = lookup;
        this.transactions = transactions;
    }

    @Component
    record Books(Handovers handovers, PartnerKeys keys) {}

    /// How a file is put together and signed.
    @Component
    record Signing(WritingHandoverFiles writing, SignedFiles files, Cities cities) {}

    /// As it was sent.
    ///
    /// @param id UUIDv7 made by the client
    /// @param partnerId key of the city that receives it
    /// @param reason in words
    /// @param named whether the file names people; then it needs a purpose
    /// @param purposeWords the purpose in words
    public record Entry(
            @Nullable UUID id,
            @Nullable List<Handover.@Nullable Item> items,
            @Nullable UUID partnerId,
            @Nullable String reason,
            @Nullable Boolean named,
            @Nullable Purpose purpose,
            @Nullable String purposeWords) {

        @Override
        public String toString() {
            return "Entry[***]";
        }
    }

    /// A request that was understood.
    private record Wanted(UUID id, List<Handover.Item> items, String reason, HandoverFile.@Nullable Why why) {

        boolean named() {
            return why != null;
        }
    }

    /// @return the same when it was sent before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/nothing-to-hand-over`, `cases/purpose-needed`,
    ///     `cases/unknown-key`, `cases/handed-over-already`, `cases/unknown-case`, `cases/unknown-contact`,
    ///     `cases/unknown-outside-contact`, `cases/outside-contact-settled`
    @Needs(Permission.MANAGE_CASES)
    public Handover send(Entry entry) {
        var scope = Access.scope();
        var wanted = new Wanted(
                CaseLookup.newId(entry.id()),
                HandedItems.read(entry.items()),
                HandingOver.reason(entry.reason()),
                why(entry));
        var partnerId = Fields.required("partnerId", entry.partnerId());
        return transactions.callAs(Access.caller(), () -> {
            var known = HandingOver.known(books.handovers, wanted.id, scope);
            return known.isPresent() ? known.get() : send(wanted, partnerId, scope);
        });
    }

    private static HandoverFile.@Nullable Why why(Entry entry) {
        var words = Fields.atMost(Exposures.LONGEST_TEXT, "purposeWords", PlainText.clean(entry.purposeWords()));
        if (Boolean.FALSE.equals(entry.named())) {
            return null;
        }
        var purpose = entry.purpose();
        if (purpose == null || words.isEmpty()) {
            throw CasesRefusal.PURPOSE_NEEDED.with();
        }
        return new HandoverFile.Why(purpose, words);
    }

    private Handover send(Wanted wanted, UUID partnerId, AreaScope scope) {
        var things = items.within(wanted.items, scope);
        var area = HandedItems.sender(things, scope);
        var city = Cities.of(area);
        var partner = books.keys
                .find(partnerId)
                .filter(key -> key.city().equals(city) && key.retiredAt() == null)
                .orElseThrow(CasesRefusal.UNKNOWN_KEY::with);
        var by = lookup.caller();
        var content = content(wanted, things, new Way(area, city, partner), by);
        var written = signing.files.write(SignedFiles.Format.HANDOVER, content, city);
        var why = wanted.why;
        var handover = new Handover(
                wanted.id,
                area,
                new Handover.Receiver(null, partnerId, partner.name()),
                wanted.reason,
                by,
                content.answerBy(),
                null,
                new Handover.Export(
                        why == null ? null : why.kind(),
                        why == null ? "" : why.words(),
                        written.digest(),
                        content.expiresAt()),
                wanted.items);
        if (!books.handovers.add(handover, written.text())) {
            throw CasesRefusal.HANDED_OVER_ALREADY.with();
        }
        items.took("handover-exported", handover, things, purposeOf(handover));
        return handover;
    }

    /// From where to where.
    private record Way(AreaKey area, AreaKey city, PartnerKey partner) {}

    private HandoverFile content(Wanted wanted, List<HandedItems.Thing> things, Way way, Decider by) {
        var hours = lookup.rules(way.area).needed().cases().hours();
        var partner = way.partner;
        return new HandoverFile(
                wanted.id,
                signing.cities.signing(way.city),
                new HandoverFile.City(AreaKey.NATION, partner.name(), partner.fingerprint()),
                by.at(),
                by.at().plus(Duration.ofHours(hours.acknowledge())),
                by.at().plus(Duration.ofHours(hours.file())),
                wanted.named() ? wanted.reason : "",
                wanted.why,
                signing.writing.cases(things, wanted.named()),
                signing.writing.contacts(things, wanted.named()));
    }

    /// The file, until it is answered.
    ///
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/unknown-handover`, `cases/no-file`
    @Needs(Permission.MANAGE_CASES)
    public String file(UUID id) {
        var scope = Access.scope();
        return transactions.callAs(Access.caller(), () -> {
            var handover = books.handovers
                    .find(id)
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(CasesRefusal.UNKNOWN_HANDOVER::with);
            var text = books.handovers.fileOf(id).orElseThrow(CasesRefusal.NO_FILE::with);
            var things = handover.items().stream()
                    .map(items::find)
                    .filter(HandedItems.Thing::isSeen)
                    .toList();
            items.took("handover-file-fetched", handover, things, purposeOf(handover));
            return text;
        });
    }

    private static @Nullable String purposeOf(Handover handover) {
        var file = handover.file();
        return file == null || file.purpose() == null ? null : file.purpose().name();
    }
}
