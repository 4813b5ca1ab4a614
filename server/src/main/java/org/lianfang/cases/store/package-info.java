/// All SQL of the module.
@NullMarked
package org.lianfang.cases.store;

import org.jspecify.annotations.NullMarked;
