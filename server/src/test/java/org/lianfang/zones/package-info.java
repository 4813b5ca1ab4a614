@NullMarked
package org.lianfang.zones;

import org.jspecify.annotations.NullMarked;
