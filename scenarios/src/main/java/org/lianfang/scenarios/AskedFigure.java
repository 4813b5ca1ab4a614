package org.lianfang.scenarios;

/// What a city's account says, or what follows from its invented world, and what the server counts.
public record AskedFigure(String name, long asked, long found) {

    public boolean agrees() {
        return asked == found;
    }
}
