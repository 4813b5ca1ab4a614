/// Entries, the chain and what can be wrong with it.
@NullMarked
package org.lianfang.audit.model;

import org.jspecify.annotations.NullMarked;
