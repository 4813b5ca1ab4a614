@NullMarked
package org.lianfang.testing.web;

import org.jspecify.annotations.NullMarked;
