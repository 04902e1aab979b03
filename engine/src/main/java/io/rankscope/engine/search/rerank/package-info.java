/** Stages that score the passages of the stage before again. */
@NullMarked
package io.rankscope.engine.search.rerank;

import org.jspecify.annotations.NullMarked;
