/// The workforce over HTTP.
@NullMarked
package org.lianfang.workforce.web;

import org.jspecify.annotations.NullMarked;
