/// How a short message reaches a telephone: through the gateway of whoever runs this, or onto the console of a
/// demo.
@NullMarked
package org.lianfang.passes.messages;

import org.jspecify.annotations.NullMarked;
