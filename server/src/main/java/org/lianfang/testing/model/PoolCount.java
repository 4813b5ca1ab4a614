package org.lianfang.testing.model;

/// Sealed tubes of one size, and what was found in them.
///
/// @param swabs in each
/// @param tubes also those whose result is not known
public record PoolCount(int swabs, long tubes, long negative, long positive, long unclear, long invalid) {}
