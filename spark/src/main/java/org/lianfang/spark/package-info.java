/// The contacts of many cases over the presences of a province, on Apache Spark. Not here: what a contact is
/// (org.lianfang.tracing).
@NullMarked
package org.lianfang.spark;

import org.jspecify.annotations.NullMarked;
