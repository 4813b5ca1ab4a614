package org.lianfang.command.model;

import java.time.Instant;

/// @param signedBy how the account signed
public record SignedStep(Step step, String note, String signedBy, Instant signedAt) {}
