package org.lianfang.zones.model;

import java.util.UUID;

/// Who did something, as the account signs.
public record Issuer(UUID account, String name) {}
