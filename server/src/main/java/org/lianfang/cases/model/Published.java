package org.lianfang.cases.model;

import java.util.List;

/// What was published of a cluster, from a model; beside it the days of a list can be read.
///
/// @param serialDays mean serial interval
/// @param incubationDays mean incubation period
public record Published(String cluster, double serialDays, double incubationDays, String source) {

    private static final String TINDALE =
            "Tindale et al., eLife 2020;9:e57149: mixture of chains with intermediates, censored exposure windows";

    /// Source: Tindale et al., Evidence for transmission of COVID-19 prior to symptom onset, eLife
    /// 2020;9:e57149.
    public static final List<Published> ALL =
            List.of(new Published("Tianjin", 4.31, 7.54, TINDALE), new Published("Singapore", 4.17, 4.91, TINDALE));
}
