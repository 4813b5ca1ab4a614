@NullMarked
package org.lianfang.privacy.keys;

import org.jspecify.annotations.NullMarked;
