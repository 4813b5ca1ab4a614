@NullMarked
package org.lianfang.identity.model;

import org.jspecify.annotations.NullMarked;
