/// Who comes when and where: buildings, stations and slots as a problem for the solver, and its rules one by one. Plain
/// Java.
@NullMarked
package org.lianfang.testing.planning;

import org.jspecify.annotations.NullMarked;
