package org.lianfang.command.flow;

/// One server-sent event.
///
/// @param name `figures` or `crossing-alert`
/// @param data JSON on one line
public record LiveMessage(String name, String data) {}
