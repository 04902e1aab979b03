/** Taking times: percentiles, two sides in turn, whole processes, and the machine it all ran on. */
@NullMarked
package io.rankscope.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
