package org.lianfang.cases.usecase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lianfang.audit.Act;
import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.HandoverAnswer;
import org.lianfang.cases.model.HandoverFile;
import org.lianfang.cases.model.OutsidePerson;
import org.lianfang.cases.model.PartnerKey;
import org.lianfang.cases.model.ReceivedFile;
import org.lianfang.cases.store.PartnerKeys;
import org.lianfang.cases.store.ReceivedFiles;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.privacy.Personal;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/// Takes in what another city has handed over: its signature is checked, people are found in the register or kept
/// outside
/// it, and a signed answer is written. The same file again changes nothing.
@Service
public class ImportingHandovers {

    private final Books books;
    private final Signing signing;
    private final Placing placing;
    private final Residents residents;
    private final SystemTransactions transactions;

    ImportingHandovers(
            Books books, Signing signing, Placing placing, Residents residents, SystemTransactions transactions) {
        this.books = books;
        this.signing = signing;
        this.placing = placing;
        this.residents = residents;
        this.transactions = transactions;
    }

    @Component
    record Books(ReceivedFiles received, PartnerKeys keys, CaseLookup lookup) {}

    @Component
    record Signing(SignedFiles files, Cities cities) {}

    /// @param repeated whether it had been taken in before
    public record Imported(ReceivedFile file, boolean repeated) {}

    /// What was found to be signed by a city that is trusted.
    private record Trusted(PartnerKey partner, HandoverFile content, String digest) {}

    /// @param area where cases and contacts go whose people are in no register
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/no-city`, `cases/file-not-ours`, `cases/file-version`,
    ///     `cases/file-key-unknown`, `cases/file-altered`, `cases/file-for-another`, `cases/file-expired`
    @Needs(Permission.MANAGE_CASES)
    public Imported run(AreaKey area, byte[] file) {
        Access.requireWithin(area);
        var city = Cities.of(area);
        var trusted = trusted(city, file);
        var content = trusted.content;
        var register = known(area, content);
        return transactions.callAs(Access.caller(), () -> {
            books.received.oneAtATime(content.id());
            var known = books.received.find(content.id());
            if (known.isPresent()) {
                return new Imported(known.get(), true);
            }
            if (!books.lookup.now().isBefore(content.expiresAt())) {
                throw CasesRefusal.FILE_EXPIRED.with("until", content.expiresAt());
            }
            return new Imported(take(trusted, area, register), false);
        });
    }

    /// A key that is unknown is told before anything else: nothing the file says counts without it.
    private Trusted trusted(AreaKey city, byte[] file) {
        var envelope = signing.files.read(SignedFiles.Format.HANDOVER, file);
        var partner = transactions.call(() -> books.keys.trusted(city, envelope.key()));
        var key = partner.orElseThrow(() -> CasesRefusal.FILE_KEY_UNKNOWN.with("fingerprint", fingerprintOf(envelope)));
        signing.files.requireSigned(envelope, key.publicKey());
        var content = signing.files.payload(envelope, HandoverFile.class);
        if (!content.from().key().equals(envelope.key())) {
            throw CasesRefusal.FILE_ALTERED.with();
        }
        if (!content.to().key().equals(signing.files.fingerprintOf(city))) {
            throw CasesRefusal.FILE_FOR_ANOTHER.with("city", content.to().name());
        }
        var named = content.cases().stream().map(HandoverFile.TheCase::id).toList();
        if (content.contacts().stream().anyMatch(contact -> !named.contains(contact.caseId()))) {
            throw CasesRefusal.FILE_NOT_OURS.with();
        }
        return new Trusted(key, content, envelope.digest());
    }

    /// What was sent as a fingerprint need not be one.
    private static String fingerprintOf(SignedFiles.Envelope envelope) {
        return envelope.key().replaceAll("[^0-9a-f]", "");
    }

    /// Residents who live where the file goes and have a telephone that it names, by case or contact.
    private Placing.Known known(AreaKey area, HandoverFile content) {
        var ids = new ArrayList<UUID>();
        var phones = new ArrayList<Personal<String>>();
        content.cases().forEach(one -> seek(one.id(), one.person(), ids, phones));
        content.contacts().forEach(one -> seek(one.id(), one.person(), ids, phones));
        var found = new HashMap<UUID, List<Residents.Found>>();
        residents.withPhone(phones, area).forEach((place, living) -> found.put(ids.get(place), living));
        var everybody = found.values().stream()
                .flatMap(List::stream)
                .map(Residents.Found::resident)
                .collect(Collectors.toSet());
        return new Placing.Known(found, residents.holders(everybody));
    }

    private static void seek(UUID id, @Nullable OutsidePerson person, List<UUID> ids, List<Personal<String>> phones) {
        if (person != null && person.phone() != null) {
            ids.add(id);
            phones.add(new Personal<>(person.phone()));
        }
    }

    private ReceivedFile take(Trusted trusted, AreaKey area, Placing.Known known) {
        var content = trusted.content;
        var by = books.lookup.caller();
        var counts = placing.place(content, new Placing.Here(area, trusted.partner, known, by));
        var city = Cities.of(area);
        var answer = new HandoverAnswer(
                content.id(),
                trusted.digest,
                signing.cities.signing(city),
                by.at(),
                counts.cases(),
                counts.contacts(),
                counts.registered(),
                counts.outside());
        var received = new ReceivedFile(
                content.id(),
                area,
                trusted.partner.id(),
                trusted.partner.name(),
                content.reason(),
                content.sentAt(),
                trusted.digest,
                by,
                counts,
                signing.files.write(SignedFiles.Format.ANSWER, answer, city).text());
        books.received.add(received);
        var purpose = content.purpose();
        var act = Act.of("cases.handover-imported", "handover", content.id(), area)
                .withDetail(Map.of("cases", counts.cases(), "contacts", counts.contacts()));
        books.lookup.took(purpose == null ? act : act.withPurpose(purpose.kind().name()));
        return received;
    }
}
