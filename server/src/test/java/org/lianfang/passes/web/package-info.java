@NullMarked
package org.lianfang.passes.web;

import org.jspecify.annotations.NullMarked;
