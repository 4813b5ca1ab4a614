/// All SQL of this module.
@NullMarked
package org.lianfang.zones.store;

import org.jspecify.annotations.NullMarked;
