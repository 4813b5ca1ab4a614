@NullMarked
package org.lianfang.passes.signed;

import org.jspecify.annotations.NullMarked;
