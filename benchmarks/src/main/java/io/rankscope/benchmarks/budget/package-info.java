/** The budgets of the design, one class for each row of the table. */
@NullMarked
package io.rankscope.benchmarks.budget;

import org.jspecify.annotations.NullMarked;
