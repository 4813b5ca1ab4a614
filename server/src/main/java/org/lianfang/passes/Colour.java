package org.lianfang.passes;

/// What a pass shows first; the gravest comes last.
public enum Colour {
    GREEN,
    YELLOW,
    RED
}
