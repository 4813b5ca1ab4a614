/// Spreadsheets as rows of texts: read and written as CSV and xlsx, in bounded memory.
@NamedInterface("sheet")
@NullMarked
package org.lianfang.people.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
