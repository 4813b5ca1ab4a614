@NullMarked
package org.lianfang.workforce.web;

import org.jspecify.annotations.NullMarked;
