@NullMarked
package org.lianfang.gates.model;

import org.jspecify.annotations.NullMarked;
