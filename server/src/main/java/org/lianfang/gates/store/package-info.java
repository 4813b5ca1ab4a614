/// All SQL of the gates.
@NullMarked
package org.lianfang.gates.store;

import org.jspecify.annotations.NullMarked;
