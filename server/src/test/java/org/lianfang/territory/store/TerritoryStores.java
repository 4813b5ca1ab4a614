package org.lianfang.territory.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// The module's stores on one database, for tests of its use cases.
public final class TerritoryStores {

    private final JdbcClient jdbc;
    private final AreasInMemory inMemory;

    public TerritoryStores(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.inMemory = new AreasInMemory(areas(), new AreaSearch(jdbc));
    }

    public StoredAreas areas() {
        return new StoredAreas(jdbc);
    }

    public AreaChanges changes() {
        return new AreaChanges(jdbc);
    }

    public AreaSearch search() {
        return new AreaSearch(jdbc);
    }

    public DivisionStage stage() {
        return new DivisionStage(jdbc);
    }

    public EditionChanges editionChanges() {
        return new EditionChanges(jdbc);
    }

    public Editions editions() {
        return new Editions(jdbc);
    }

    public AreasInMemory inMemory() {
        return inMemory;
    }
}
