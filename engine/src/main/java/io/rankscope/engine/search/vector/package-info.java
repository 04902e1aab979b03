/** Legs that rank by the similarity of vectors. */
@NullMarked
package io.rankscope.engine.search.vector;

import org.jspecify.annotations.NullMarked;
