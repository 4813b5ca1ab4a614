package org.lianfang.scenarios.invention;

/// A place in the tree of chance. Every entity draws from a seed of its own, so what it becomes does not depend on the
/// order in which entities are made, nor on the thread that makes them.
public record Seed(long value) {

    public Seed child(long number) {
        return new Seed(mix(value + 0x9E3779B97F4A7C15L * (number + 1)));
    }

    public Seed child(String name) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < name.length(); i++) {
            hash = (hash ^ name.charAt(i)) * 0x100000001B3L;
        }
        return child(hash);
    }

    public Dice dice() {
        return new Dice(value);
    }

    /// Stafford's variant 13 of the 64-bit finaliser, as SplittableRandom uses it.
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
