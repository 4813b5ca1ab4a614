/// All SQL of the workforce.
@NullMarked
package org.lianfang.workforce.store;

import org.jspecify.annotations.NullMarked;
