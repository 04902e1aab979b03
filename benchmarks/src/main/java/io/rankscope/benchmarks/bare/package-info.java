/** The same work done with Lucene alone, written the plain way: what we are measured against. */
@NullMarked
package io.rankscope.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
