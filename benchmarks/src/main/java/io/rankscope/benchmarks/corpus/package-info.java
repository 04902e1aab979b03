/** A made-up test collection of any size whose words fall as those of real passages do. */
@NullMarked
package io.rankscope.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
