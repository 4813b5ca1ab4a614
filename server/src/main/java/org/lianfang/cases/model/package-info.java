/// What cases, contacts and plans are: no Spring, no SQL, no clock.
@NullMarked
package org.lianfang.cases.model;

import org.jspecify.annotations.NullMarked;
