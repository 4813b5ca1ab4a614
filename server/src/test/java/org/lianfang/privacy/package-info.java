@NullMarked
package org.lianfang.privacy;

import org.jspecify.annotations.NullMarked;
