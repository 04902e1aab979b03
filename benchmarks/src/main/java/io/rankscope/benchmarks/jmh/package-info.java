/** JMH benchmarks of single operations, for looking closer at a row of the table. */
@NullMarked
package io.rankscope.benchmarks.jmh;

import org.jspecify.annotations.NullMarked;
