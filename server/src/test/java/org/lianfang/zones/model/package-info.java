@NullMarked
package org.lianfang.zones.model;

import org.jspecify.annotations.NullMarked;
