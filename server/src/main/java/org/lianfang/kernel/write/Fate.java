package org.lianfang.kernel.write;

import org.lianfang.kernel.refusal.Refusal;

/// What became of one record of a batch. One bad record never stops the others.
public sealed interface Fate {

    Fate ACCEPTED = new Accepted();
    Fate DUPLICATE = new Duplicate();

    /// Taken in and durable.
    record Accepted() implements Fate {}

    /// The same record had been taken in before; nothing changed.
    record Duplicate() implements Fate {}

    record Refused(Refusal why) implements Fate {}
}
