package org.lianfang.scenarios.testing;

/// Swabs in a tube by setting, as the server says under the rule pack of its response.
public record Capacities(int isolationSite, int sealedBuilding, int community) {

    int of(Station.Setting setting) {
        return switch (setting) {
            case ISOLATION_SITE -> isolationSite;
            case SEALED_BUILDING -> sealedBuilding;
            case COMMUNITY -> community;
        };
    }
}
