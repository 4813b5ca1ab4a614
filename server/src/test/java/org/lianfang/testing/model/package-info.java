@NullMarked
package org.lianfang.testing.model;

import org.jspecify.annotations.NullMarked;
