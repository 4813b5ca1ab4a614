package org.lianfang.testing.usecase;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.lianfang.kernel.access.Needs;
import org.lianfang.kernel.access.Permission;
import org.lianfang.kernel.database.SystemTransactions;
import org.lianfang.testing.model.Station;
import org.lianfang.testing.store.Stations;
import org.springframework.stereotype.Service;

/// Names stations to which somebody is told to go, wherever they stand.
@Service
public class NamingStations {

    private final Stations stations;
    private final SystemTransactions transactions;

    NamingStations(Stations stations, SystemTransactions transactions) {
        this.stations = stations;
        this.transactions = transactions;
    }

    @Needs(Permission.READ_TESTING)
    public List<Station> of(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : transactions.snapshot(() -> stations.findAll(ids));
    }
}
