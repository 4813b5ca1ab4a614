/// Who was where with whom: presences in columns, kept by day, and the contacts that a rule set finds in them.
/// Not here: who people are, where the facts are kept, what follows from being a contact.
@NullMarked
package org.lianfang.tracing;

import org.jspecify.annotations.NullMarked;
