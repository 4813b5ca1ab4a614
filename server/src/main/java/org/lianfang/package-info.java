/// Lianfang: outbreak response and community protection, from the village gate to the command post.
/// Each package below is a module; `kernel` is what all of them stand on.
@NullMarked
package org.lianfang;

import org.jspecify.annotations.NullMarked;
