/// What a resident, a household, a door and a home measure are, and how names fold. No Spring, no SQL, no clock.
@NullMarked
package org.lianfang.people.model;

import org.jspecify.annotations.NullMarked;
