package org.lianfang.gates.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.id.Ids;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/// The days of crossings as partitions. Made and dropped as the database's owner, since the application's role owns
/// nothing.
@Component
public class Partitions {

    /// Ids of earlier years come from clocks that never knew the time; they go to the default partition.
    private static final LocalDate EARLIEST = LocalDate.of(2019, 1, 1);
    /// Later ids come from clocks that run far ahead.
    private static final int DAYS_AHEAD = 3;
    private static final Duration AGAIN = Duration.ofSeconds(30);
    /// Of PostgreSQL: `lock_not_available`.
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final DatabaseAddress address;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();
    /// Days that could not be opened, with the moment (`System.nanoTime`) of the next try.
    private final Map<Long, Long> later = new ConcurrentHashMap<>();

    Partitions(DatabaseAddress address) {
        this.address = address;
    }

    /// Sees to it that an id's day has its partition; impossible days are left to the default one, and so is a day
    /// whose
    /// partition would have to wait for somebody who reads.
    public void cover(UUID id, Instant now) {
        var day = Math.floorDiv(Ids.momentOf(id).toEpochMilli(), 86_400_000L);
        if (!known.contains(day) && isTime(day)) {
            open(day, LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /// The partition of a day is gone. Another server may not know yet; what it writes goes to the default one.
    public void forget(LocalDate day) {
        known.remove(day.toEpochDay());
    }

    private synchronized void open(long epochDay, LocalDate today) {
        var possible = epochDay >= EARLIEST.toEpochDay() && epochDay <= today.toEpochDay() + DAYS_AHEAD;
        if (!possible || known.contains(epochDay) || !isTime(epochDay)) {
            return;
        }
        var owner = address.owner();
        try (var connection = DriverManager.getConnection(address.url(), owner.user(), owner.password())) {
            JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql("call gates.open_day(:day)")
                    .param("day", LocalDate.ofEpochDay(epochDay))
                    .update();
        } catch (SQLException unreachable) {
            throw new DataAccessResourceFailureException("No partition for a day of crossings", unreachable);
        } catch (DataAccessException refused) {
            if (!isOfALock(refused)) {
                throw refused;
            }
            later.put(epochDay, System.nanoTime() + AGAIN.toNanos());
            return;
        }
        later.remove(epochDay);
        known.add(epochDay);
    }

    private boolean isTime(long epochDay) {
        var next = later.get(epochDay);
        return next == null || System.nanoTime() - next >= 0;
    }

    private static boolean isOfALock(DataAccessException refused) {
        return refused.getMostSpecificCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }
}
