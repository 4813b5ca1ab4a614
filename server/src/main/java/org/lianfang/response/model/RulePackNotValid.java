package org.lianfang.response.model;

import java.util.List;

/// A rule pack's file cannot be used. Says everything that is wrong with it at once.
public final class RulePackNotValid extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<String> findings;

    /// @param findings one sentence each, with the line of the file
    public RulePackNotValid(String file, List<String> findings) {
        super("Rule pack " + file + " is not valid:\n  " + String.join("\n  ", findings));
        this.findings = List.copyOf(findings);
    }

    public List<String> findings() {
        return findings;
    }
}
