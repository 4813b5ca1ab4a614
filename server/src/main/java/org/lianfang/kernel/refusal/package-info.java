/// Clear refusals: one code, three languages, one shape (problem+json).
@NullMarked
package org.lianfang.kernel.refusal;

import org.jspecify.annotations.NullMarked;
