@NullMarked
package org.lianfang.identity.web;

import org.jspecify.annotations.NullMarked;
