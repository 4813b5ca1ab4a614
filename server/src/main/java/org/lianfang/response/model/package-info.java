/// Rule packs as files: which keys exist, how a file is read and what is wrong with it.
@NullMarked
package org.lianfang.response.model;

import org.jspecify.annotations.NullMarked;
