package org.lianfang.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What other modules may ask about accounts.
public interface Accounts {
    /// How each account (or machine) signs, of whatever area; unknown ids are absent.
    Map<UUID, String> displayNames(Collection<UUID> accounts);

    /// The account with this login, of whatever area.
    Optional<UUID> idOf(String login);
}
