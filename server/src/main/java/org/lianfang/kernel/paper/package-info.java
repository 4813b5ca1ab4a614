/// Pages of our own on paper.
@NullMarked
package org.lianfang.kernel.paper;

import org.jspecify.annotations.NullMarked;
