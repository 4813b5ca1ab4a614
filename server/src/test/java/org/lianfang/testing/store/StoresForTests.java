package org.lianfang.testing.store;

import org.lianfang.privacy.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The stores of this module on a database of a test.
public record StoresForTests(JdbcClient jdbc, Vault vault) {

    public Rounds rounds() {
        return new Rounds(jdbc);
    }

    public Tubes tubes() {
        return new Tubes(jdbc);
    }

    public Samples samples() {
        return new Samples(jdbc, vault);
    }

    public Cover cover() {
        return new Cover(jdbc);
    }

    public CoverSums sums() {
        return new CoverSums(jdbc);
    }

    public Homes homes() {
        return new Homes(jdbc);
    }

    public Calls calls() {
        return new Calls(jdbc, samples());
    }

    public Stations stations() {
        return new Stations(jdbc);
    }

    public Results results() {
        return new Results(jdbc);
    }

    public Boxes boxes() {
        return new Boxes(jdbc);
    }

    public TestingRecounts recounts() {
        return new TestingRecounts(jdbc);
    }
}
