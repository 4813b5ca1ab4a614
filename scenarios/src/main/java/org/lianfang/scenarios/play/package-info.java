/// Plays a city into a server over its public HTTP API; knows cities only by their shape.
@NullMarked
package org.lianfang.scenarios.play;

import org.jspecify.annotations.NullMarked;
