@NullMarked
package org.lianfang.audit.web;

import org.jspecify.annotations.NullMarked;
