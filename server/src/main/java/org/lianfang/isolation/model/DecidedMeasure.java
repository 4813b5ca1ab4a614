package org.lianfang.isolation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.lianfang.isolation.Place;
import org.lianfang.kernel.area.AreaKey;

/// A contact for whom somebody decided where they are apart, and until when.
///
/// @param contact by which it is known: told again it changes nothing, told otherwise it replaces what was told before
/// @param area where the person lives
/// @param until last day
/// @param testDays ascending
public record DecidedMeasure(
        UUID contact,
        UUID person,
        AreaKey area,
        Place place,
        LocalDate lastExposure,
        LocalDate until,
        List<LocalDate> testDays) {}
