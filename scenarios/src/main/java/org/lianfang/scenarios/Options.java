package org.lianfang.scenarios;

import org.jspecify.annotations.Nullable;

/// @param people residents to register at least: whole townships are added to the complete ones until there are as many
/// @param connections how many requests are under way at the same time
/// @param accountsPassword password of the accounts for looking around; null: none are opened
public record Options(int people, int connections, @Nullable String accountsPassword) {

    private static final int CONNECTIONS = 8;

    public Options {
        if (people < 0 || connections < 1) {
            throw new IllegalArgumentException("people " + people + ", connections " + connections
                    + ". Maybe --people is a number from 0 and --connections one from 1");
        }
    }

    public static Options standard() {
        return new Options(0, CONNECTIONS, null);
    }

    public Options withPeople(int wanted) {
        return new Options(wanted, connections, accountsPassword);
    }

    public Options withConnections(int wanted) {
        return new Options(people, wanted, accountsPassword);
    }

    public Options withAccounts(String password) {
        return new Options(people, connections, password);
    }

    @Override
    public String toString() {
        return "Options[people " + people + ", connections " + connections + "]";
    }
}
