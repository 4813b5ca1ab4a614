@NullMarked
package org.lianfang.gates;

import org.jspecify.annotations.NullMarked;
