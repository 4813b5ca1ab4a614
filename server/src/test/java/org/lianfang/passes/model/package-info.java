@NullMarked
package org.lianfang.passes.model;

import org.jspecify.annotations.NullMarked;
