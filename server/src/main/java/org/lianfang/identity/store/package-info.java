/// All SQL of the module.
@NullMarked
package org.lianfang.identity.store;

import org.jspecify.annotations.NullMarked;
