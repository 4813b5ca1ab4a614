/// Shapes and rules of the workforce: no SQL, no clock.
@NullMarked
package org.lianfang.workforce.model;

import org.jspecify.annotations.NullMarked;
