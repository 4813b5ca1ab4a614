/// All SQL of the isolation schema.
@NullMarked
package org.lianfang.isolation.store;

import org.jspecify.annotations.NullMarked;
