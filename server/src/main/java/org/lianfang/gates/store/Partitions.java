package org.lianfang.gates.store;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.lianfang.kernel.database.DatabaseAddress;
import org.lianfang.kernel.id.Ids;
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

    private final DatabaseAddress address;
    private final Set<Long> known = ConcurrentHashMap.newKeySet();

    Partitions(DatabaseAddress address) {
        this.address = address;
    }

    /// Sees to it that an id's day has its partition; impossible days are left to the default one.
    public void cover(UUID id, Instant now) {
        var day = Math.floorDiv(Ids.momentOf(id).toEpochMilli(), 86_400_000L);
        if (!known.contains(day)) {
            open(day, LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
    }

    /// The partition of a day is gone. Another server may not know yet; what it writes goes to the default one.
    public void forget(LocalDate day) {
        known.remove(day.toEpochDay());
    }

    private synchronized void open(long epochDay, LocalDate today) {
        var possible = epochDay >= EARLIEST.toEpochDay() && epochDay <= today.toEpochDay() + DAYS_AHEAD;
        if (!possible || known.contains(epochDay)) {
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
        }
        known.add(epochDay);
    }
}
