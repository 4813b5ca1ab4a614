/// Division files, spellings, shapes: no Spring, no SQL, no clock.
@NullMarked
package org.lianfang.territory.model;

import org.jspecify.annotations.NullMarked;
