/** Judgments as events: who graded what when, what stands now, pools, progress and reduction. */
@NullMarked
package io.rankscope.engine.judging;

import org.jspecify.annotations.NullMarked;
