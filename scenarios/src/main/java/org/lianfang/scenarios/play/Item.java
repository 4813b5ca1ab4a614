package org.lianfang.scenarios.play;

import tools.jackson.core.JsonGenerator;

/// Writes one item of a batch straight into the document; no tree of objects is built.
@FunctionalInterface
interface Item<T> {

    void write(T item, JsonGenerator out);
}
