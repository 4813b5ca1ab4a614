package org.lianfang.testing.usecase;

import java.util.Set;
import java.util.UUID;
import org.lianfang.kernel.area.AreaScope;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Sample;
import org.lianfang.testing.model.Subject;
import org.lianfang.testing.model.TestingRefusal;
import org.lianfang.testing.store.Samples;
import org.springframework.stereotype.Component;

/// Whose an earlier sample was: for sampling somebody again who is not in the register and perhaps has no number.
@Component
class EarlierSubjects {

    private final Samples samples;
    private final SystemTransactions transactions;

    EarlierSubjects(Samples samples, SystemTransactions transactions) {
        this.samples = samples;
        this.transactions = transactions;
    }

    /// @param scope in which the sample was taken, or in which the person lives
    /// @throws org.lianfang.kernel.refusal.Refusal `testing/unknown-sample`
    Subject find(UUID sampleId, AreaScope scope) {
        return transactions.snapshot(() -> {
            var kept = samples.find(Set.of(sampleId), Set.of()).get(sampleId);
            if (kept == null || !isWithin(kept.sample(), scope)) {
                throw TestingRefusal.UNKNOWN_SAMPLE.with();
            }
            var person = kept.sample().person();
            var guest = samples.guestOf(sampleId);
            return guest == null ? new Subject.Resident(person) : new Subject.Told(person, guest, null);
        });
    }

    private static boolean isWithin(Sample sample, AreaScope scope) {
        var home = sample.home();
        return scope.contains(sample.area()) || home != null && scope.contains(home.area());
    }
}
