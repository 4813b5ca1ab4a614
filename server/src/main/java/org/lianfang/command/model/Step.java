package org.lianfang.command.model;

/// The daily cycle 日会商·日研判·日调度·日报告, in the order of a day.
public enum Step {
    CONSULT,
    ANALYSE,
    DISPATCH,
    REPORT
}
