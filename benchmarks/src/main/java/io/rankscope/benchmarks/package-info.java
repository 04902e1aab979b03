/** The program that measures what DESIGN promises and prints it as one table. */
@NullMarked
package io.rankscope.benchmarks;

import org.jspecify.annotations.NullMarked;
