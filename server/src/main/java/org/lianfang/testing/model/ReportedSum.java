package org.lianfang.testing.model;

import java.util.Collection;

/// Reported figures of several areas together.
public record ReportedSum(int areas, long attended, long positive) {

    public static final ReportedSum NONE = new ReportedSum(0, 0, 0);

    public static ReportedSum of(Collection<ReportedSum> parts) {
        return parts.stream().reduce(NONE, ReportedSum::plus);
    }

    public ReportedSum plus(ReportedSum other) {
        return new ReportedSum(areas + other.areas, attended + other.attended, positive + other.positive);
    }

    public ReportedSum minus(ReportedSum other) {
        return new ReportedSum(areas - other.areas, attended - other.attended, positive - other.positive);
    }

    public Found found() {
        return new Found(attended, positive);
    }
}
