package org.lianfang.cases.usecase;

import org.lianfang.cases.model.CasesRefusal;
import org.lianfang.cases.model.Handover;
import org.lianfang.cases.model.HandoverAnswer;
import org.lianfang.cases.store.Handovers;
import org.lianfang.cases.store.PartnerKeys;
import org.lianfang.kernel.access.Access;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.springframework.stereotype.Service;

/// Reads the signed answer of the city to which something was handed over: that stops the clock, and what was asked of
/// those who were handed over.
@Service
public class ReadingAnswers {

    private final Handovers handovers;
    private final PartnerKeys keys;
    private final SignedFiles files;
    private final LettingGo lettingGo;
    private final SystemTransactions transactions;

    ReadingAnswers(
            Handovers handovers,
            PartnerKeys keys,
            SignedFiles files,
            LettingGo lettingGo,
            SystemTransactions transactions) {
        this.handovers = handovers;
        this.keys = keys;
        this.files = files;
        this.lettingGo = lettingGo;
        this.transactions = transactions;
    }

    /// @return the same when it was read before
    /// @throws org.lianfang.kernel.refusal.Refusal `cases/file-not-ours`, `cases/file-version`,
    ///     `cases/unknown-handover`, `cases/file-key-unknown`, `cases/file-altered`
    @Needs(Permission.MANAGE_CASES)
    public Handover read(byte[] file) {
        var scope = Access.scope();
        var envelope = files.read(SignedFiles.Format.ANSWER, file);
        return transactions.callAs(Access.caller(), () -> {
            var key = keys.withFingerprint(envelope.key()).stream()
                    .filter(found -> scope.touches(found.city()))
                    .findFirst()
                    .orElseThrow(() -> CasesRefusal.FILE_KEY_UNKNOWN.with(
                            "fingerprint", envelope.key().replaceAll("[^0-9a-f]", "")));
            files.requireSigned(envelope, key.publicKey());
            var answer = files.payload(envelope, HandoverAnswer.class);
            handovers.lock(answer.handover());
            var handover = handovers
                    .find(answer.handover())
                    .filter(found -> scope.contains(found.area()))
                    .orElseThrow(CasesRefusal.UNKNOWN_HANDOVER::with);
            requireAbout(handover, answer, envelope.key());
            return handover.answered() == null ? lettingGo.run(handover) : handover;
        });
    }

    /// The receiver answers what it received, and nobody in its place.
    private void requireAbout(Handover handover, HandoverAnswer answer, String fingerprint) {
        var sent = handover.file();
        var partner = handover.receiver().partner();
        if (sent == null || partner == null) {
            throw CasesRefusal.UNKNOWN_HANDOVER.with();
        }
        var receiver = keys.find(partner).orElseThrow(CasesRefusal.UNKNOWN_KEY::with);
        if (!sent.digest().equals(answer.digest()) || !receiver.fingerprint().equals(fingerprint)) {
            throw CasesRefusal.FILE_ALTERED.with();
        }
    }
}
