package org.lianfang.testing.model;

/// What kind of place samples are taken at; decides how many swabs share a tube.
public enum Setting {
    /// Isolation rooms: everybody has a tube of their own.
    ISOLATION_SITE,
    /// Buildings that nobody leaves: one tube for each household.
    SEALED_BUILDING,
    /// Everywhere else.
    COMMUNITY
}
