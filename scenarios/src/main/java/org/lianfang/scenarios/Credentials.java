package org.lianfang.scenarios;

/// An administrator of the server that is played to.
public record Credentials(String login, String password) {

    @Override
    public String toString() {
        return "Credentials[" + login + ", …]";
    }
}
