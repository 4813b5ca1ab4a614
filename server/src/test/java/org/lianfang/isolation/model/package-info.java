@NullMarked
package org.lianfang.isolation.model;

import org.jspecify.annotations.NullMarked;
