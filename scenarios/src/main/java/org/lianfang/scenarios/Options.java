package org.lianfang.scenarios;

/// @param people residents to register at least: whole townships are added to the complete ones until there are as many
/// @param connections how many requests are under way at the same time
public record Options(int people, int connections) {

    private static final int CONNECTIONS = 8;

    public Options {
        if (people < 0 || connections < 1) {
            throw new IllegalArgumentException("people " + people + ", connections " + connections
                    + ". Maybe --people is a number from 0 and --connections one from 1");
        }
    }

    public static Options standard() {
        return new Options(0, CONNECTIONS);
    }

    public Options withPeople(int wanted) {
        return new Options(wanted, connections);
    }

    public Options withConnections(int wanted) {
        return new Options(people, wanted);
    }
}
