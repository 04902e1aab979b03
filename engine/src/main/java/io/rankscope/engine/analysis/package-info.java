/** Analyzers by name or as custom chains, and the trace of a text through each of their steps. */
@NullMarked
package io.rankscope.engine.analysis;

import org.jspecify.annotations.NullMarked;
