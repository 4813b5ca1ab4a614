/// The keys: made once, wrapped by the master key, used through Tink.
@NullMarked
package org.lianfang.privacy.keys;

import org.jspecify.annotations.NullMarked;
