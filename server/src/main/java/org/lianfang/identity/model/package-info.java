/// Grants, what they add up to, and what may be granted.
@NullMarked
package org.lianfang.identity.model;

import org.jspecify.annotations.NullMarked;
