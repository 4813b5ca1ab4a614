@NullMarked
package org.lianfang.gates.usecase;

import org.jspecify.annotations.NullMarked;
