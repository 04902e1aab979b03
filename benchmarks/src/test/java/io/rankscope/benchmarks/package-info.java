/** Tests of what measures. */
@NullMarked
package io.rankscope.benchmarks;

import org.jspecify.annotations.NullMarked;
