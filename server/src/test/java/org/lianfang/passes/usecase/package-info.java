@NullMarked
package org.lianfang.passes.usecase;

import org.jspecify.annotations.NullMarked;
