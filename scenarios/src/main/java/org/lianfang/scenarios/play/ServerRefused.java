package org.lianfang.scenarios.play;

/// The server answered, and the answer was no. Carries codes only, never what was sent.
public final class ServerRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    ServerRefused(String path, int status, String code) {
        super(path + " was refused: " + status + " " + code);
        this.status = status;
    }

    int status() {
        return status;
    }
}
