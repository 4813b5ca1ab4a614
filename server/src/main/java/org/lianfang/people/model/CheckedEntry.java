package org.lianfang.people.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A resident as entered, understood and found valid in itself. Whether the area exists is not known here.
///
/// @param since civil day from which the person is counted here
public record CheckedEntry(UUID id, Person person, Home home, List<CareNeed> needs, LocalDate since) {}
