/// The write combiner: requests waiting at the same moment become one statement and one commit.
@NullMarked
package org.lianfang.kernel.write;

import org.jspecify.annotations.NullMarked;
