/// Isolation over HTTP.
@NullMarked
package org.lianfang.isolation.web;

import org.jspecify.annotations.NullMarked;
