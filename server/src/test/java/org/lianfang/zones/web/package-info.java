@NullMarked
package org.lianfang.zones.web;

import org.jspecify.annotations.NullMarked;
