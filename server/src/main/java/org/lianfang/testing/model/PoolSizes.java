package org.lianfang.testing.model;

/// Most swabs in one tube, by setting.
///
/// Source: rules/covid-19/plan-9.yaml, testing.pool
public record PoolSizes(int isolationSite, int sealedBuilding, int community) {

    public int of(Setting setting) {
        return switch (setting) {
            case ISOLATION_SITE -> isolationSite;
            case SEALED_BUILDING -> sealedBuilding;
            case COMMUNITY -> community;
        };
    }

    public PoolSizes withCommunity(int swabs) {
        return new PoolSizes(isolationSite, sealedBuilding, swabs);
    }
}
