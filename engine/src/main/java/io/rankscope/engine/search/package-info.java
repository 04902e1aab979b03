/** Pipelines: their definition, the ports their stages plug into, and the run of a search. */
@NullMarked
package io.rankscope.engine.search;

import org.jspecify.annotations.NullMarked;
