package org.lianfang.people.usecase;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.people.Residents;
import org.lianfang.people.store.MeasureMarks;
import org.lianfang.privacy.Personal;
import org.lianfang.privacy.Vault;
import org.springframework.stereotype.Service;

/// The door of this module. Sees every area; tells only what the door allows.
@Service
class AnsweringOtherModules implements Residents {

    private final MeasureMarks marks;
    private final Vault vault;
    private final SystemTransactions transactions;

    AnsweringOtherModules(MeasureMarks marks, Vault vault, SystemTransactions transactions) {
        this.marks = marks;
        this.vault = vault;
        this.transactions = transactions;
    }

    @Override
    public Optional<Found> findBy(@Nullable Personal<String> idNumber, @Nullable Personal<String> phone) {
        if (idNumber == null && phone == null) {
            return Optional.empty();
        }
        var idMark = idNumber == null ? null : vault.lookup(Vault.Field.ID_NUMBER, idNumber);
        var phoneMark = phone == null ? null : vault.lookup(Vault.Field.PHONE, phone);
        return transactions.snapshot(() -> marks.find(idMark, phoneMark)).stream()
                .findFirst();
    }

    @Override
    public Map<UUID, ActiveMeasure> measuresOn(LocalDate day, Collection<UUID> residents) {
        return residents.isEmpty() ? Map.of() : transactions.snapshot(() -> marks.on(day, residents));
    }

    @Override
    public Map<String, ActiveMeasure> measuresByMark(LocalDate day) {
        return transactions.snapshot(() -> marks.byMark(day));
    }

    @Override
    public Map<AreaKey, Long> measuresEnding(AreaKey area, LocalDate from, LocalDate to) {
        return transactions.snapshot(() -> marks.ending(area, from, to));
    }
}
