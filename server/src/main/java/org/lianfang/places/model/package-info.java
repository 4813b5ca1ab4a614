/// What a place is, and a check-in there. No Spring, no SQL, no clock.
@NullMarked
package org.lianfang.places.model;

import org.jspecify.annotations.NullMarked;
