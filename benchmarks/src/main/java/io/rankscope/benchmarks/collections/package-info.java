/** How good and how fast rankers are on test collections. */
@NullMarked
package io.rankscope.benchmarks.collections;

import org.jspecify.annotations.NullMarked;
