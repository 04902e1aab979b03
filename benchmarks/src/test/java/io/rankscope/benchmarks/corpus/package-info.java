/** Tests of what measures. */
@NullMarked
package io.rankscope.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
