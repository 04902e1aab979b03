/** Gives passages their vectors while an index is built, and keeps what was computed. */
@NullMarked
package io.rankscope.engine.index.vector;

import org.jspecify.annotations.NullMarked;
