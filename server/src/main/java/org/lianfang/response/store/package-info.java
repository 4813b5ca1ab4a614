/// All SQL of the module, the rule packs on hand, and the copy in memory that the hot paths ask.
@NullMarked
package org.lianfang.response.store;

import org.jspecify.annotations.NullMarked;
