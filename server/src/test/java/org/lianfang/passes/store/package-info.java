@NullMarked
package org.lianfang.passes.store;

import org.jspecify.annotations.NullMarked;
