/// Texts as people type them, made fit to be kept.
@NullMarked
package org.lianfang.kernel.text;

import org.jspecify.annotations.NullMarked;
