/// The signed pass and its withdrawal: pure Java, so that any verifier can be held against it.
@NullMarked
package org.lianfang.passes.signed;

import org.jspecify.annotations.NullMarked;
