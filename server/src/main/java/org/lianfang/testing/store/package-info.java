/// All SQL of testing.
@NullMarked
package org.lianfang.testing.store;

import org.jspecify.annotations.NullMarked;
