/// What a device takes along for a post that may be without a network. Modules give parts; devices take each by itself.
@NullMarked
package org.lianfang.kernel.bundle;

import org.jspecify.annotations.NullMarked;
