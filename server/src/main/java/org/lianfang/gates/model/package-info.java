/// Shapes and rules of gates and crossings: no SQL, no clock.
@NullMarked
package org.lianfang.gates.model;

import org.jspecify.annotations.NullMarked;
