/// The command post over HTTP.
@NullMarked
package org.lianfang.command.web;

import org.jspecify.annotations.NullMarked;
