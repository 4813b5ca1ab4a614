/// What the command post counts and compares, without a server.
@NullMarked
package org.lianfang.command.model;

import org.jspecify.annotations.NullMarked;
