package org.lianfang.people.store;

import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of the register on one database.
public record StoresForTests(JdbcClient database, Vault vault) {

    public RegisteredResidents residents() {
        return new RegisteredResidents(database, vault);
    }

    public RegisteredHouseholds households() {
        return new RegisteredHouseholds(database, vault);
    }

    public Tokens tokens() {
        return new Tokens(database);
    }

    public CareNeeds needs() {
        return new CareNeeds(database);
    }

    public HomeMeasures measures() {
        return new HomeMeasures(database);
    }

    public FormerPlaces formerPlaces() {
        return new FormerPlaces(database);
    }

    public Searches searches() {
        return new Searches(database, vault);
    }

    public Relocations relocations() {
        return new Relocations(database, measures());
    }

    public Tallies tallies() {
        return new Tallies(database);
    }

    public Openings openings() {
        return new Openings(database);
    }

    public MeasureMarks marks() {
        return new MeasureMarks(database);
    }
}
