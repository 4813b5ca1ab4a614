package org.lianfang.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.database.Transactions;

/// Records of which a store can say in which areas some are over, and delete those.
///
/// @param transactions of whoever may delete them
/// @param find as [#areas]
/// @param delete as [#forget]
public record ShelfByArea(
        Transactions transactions,
        Function<LocalDate, Collection<AreaKey>> find,
        Function<List<Kept>, Map<AreaKey, Long>> delete,
        int areasAtOnce)
        implements Forgetting.Shelf {

    /// With as many areas in one transaction as is usual.
    public static ShelfByArea of(
            Transactions transactions,
            Function<LocalDate, Collection<AreaKey>> find,
            Function<List<Kept>, Map<AreaKey, Long>> delete) {
        return new ShelfByArea(transactions, find, delete, USUAL_AREAS_AT_ONCE);
    }

    /// When a day is over wherever it is counted: a day more than the day alone, since days begin at different moments.
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public Collection<AreaKey> areas(LocalDate keptEverywhere) {
        return find.apply(keptEverywhere);
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        return transactions.call(work);
    }

    @Override
    public Map<AreaKey, Long> forget(List<Kept> over) {
        return delete.apply(over);
    }
}
