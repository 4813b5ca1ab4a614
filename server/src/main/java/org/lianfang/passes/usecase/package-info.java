/// One class per action; the only transactions of this module.
@NullMarked
package org.lianfang.passes.usecase;

import org.jspecify.annotations.NullMarked;
