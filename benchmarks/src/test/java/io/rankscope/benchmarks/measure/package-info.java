/** Tests of what measures. */
@NullMarked
package io.rankscope.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
