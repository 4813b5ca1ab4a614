package org.lianfang.command.model;

import java.time.Instant;
import java.util.UUID;

/// A report as it was signed.
///
/// @param hash SHA-256 of the stored content, hexadecimal
public record SignedReport(
        UUID id, int version, ReportContent content, String hash, String signedBy, Instant signedAt) {}
