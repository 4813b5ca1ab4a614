@NullMarked
package org.lianfang.cases.model;

import org.jspecify.annotations.NullMarked;
