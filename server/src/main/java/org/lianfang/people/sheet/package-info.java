/// Spreadsheets as rows of texts: read and written as CSV and xlsx, in bounded memory.
@NullMarked
package org.lianfang.people.sheet;

import org.jspecify.annotations.NullMarked;
