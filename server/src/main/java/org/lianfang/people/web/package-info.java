/// The HTTP side of the people module.
@NullMarked
package org.lianfang.people.web;

import org.jspecify.annotations.NullMarked;
