/// The command post over HTTP and on paper.
@NullMarked
package org.lianfang.command.web;

import org.jspecify.annotations.NullMarked;
