/** Measures of runs against qrels, comparison of systems, significance, slices and gates. */
@NullMarked
package io.rankscope.engine.evaluation;

import org.jspecify.annotations.NullMarked;
