/// All SQL of the module.
@NullMarked
package org.lianfang.places.store;

import org.jspecify.annotations.NullMarked;
