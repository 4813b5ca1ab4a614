package org.lianfang.scenarios;

import java.util.List;

/// What a player has done.
///
/// @param newRecords records that the server did not have before
/// @param accounts for looking around; empty when none were wanted
public record Played(String city, long residents, long newRecords, List<OpenedAccount> accounts) {

    /// @param role as the API names roles
    public record OpenedAccount(String login, String role, String areaName) {}
}
