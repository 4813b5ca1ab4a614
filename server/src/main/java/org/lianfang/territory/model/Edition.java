package org.lianfang.territory.model;

import java.time.LocalDate;

/// An edition of the division codes.
///
/// @param name such as `2019`
/// @param validFrom first day on which its areas hold
public record Edition(String name, LocalDate validFrom) {}
