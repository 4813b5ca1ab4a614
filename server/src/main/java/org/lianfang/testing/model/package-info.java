/// Rounds, tubes and persons as records and decisions; plain Java.
@NullMarked
package org.lianfang.testing.model;

import org.jspecify.annotations.NullMarked;
