/// Real city responses with invented people: a generator, and a player that is a client of the public HTTP API like any
/// phone.
@NullMarked
package org.lianfang.scenarios;

import org.jspecify.annotations.NullMarked;
