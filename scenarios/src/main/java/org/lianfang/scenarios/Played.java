package org.lianfang.scenarios;

import java.util.List;

/// What a player has done.
///
/// @param newRecords records that the server did not have before
/// @param accounts for looking around; empty when none were wanted
/// @param figures what the account or the invented world asks for, and what the server counts, in this moment
public record Played(
        String city, long residents, long newRecords, List<OpenedAccount> accounts, List<AskedFigure> figures) {

    /// @param role as the API names roles
    public record OpenedAccount(String login, String role, String areaName) {}
}
