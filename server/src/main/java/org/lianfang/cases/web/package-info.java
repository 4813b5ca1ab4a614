/// Doors over HTTP.
@NullMarked
package org.lianfang.cases.web;

import org.jspecify.annotations.NullMarked;
