/// Places over HTTP, and their poster.
@NullMarked
package org.lianfang.places.web;

import org.jspecify.annotations.NullMarked;
