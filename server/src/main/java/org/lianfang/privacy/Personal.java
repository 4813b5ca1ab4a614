package org.lianfang.privacy;

/// A value about a person that must not slip into a log or a message: its text form is masked.
public record Personal<T>(T value) {
    @Override
    public String toString() {
        return "***";
    }
}
