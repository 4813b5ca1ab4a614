@NullMarked
package org.lianfang.gates.web;

import org.jspecify.annotations.NullMarked;
