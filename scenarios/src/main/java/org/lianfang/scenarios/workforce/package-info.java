/// Organisations, their members, duty teams, shifts around the clock and hand-over notes.
@NullMarked
package org.lianfang.scenarios.workforce;

import org.jspecify.annotations.NullMarked;
