/** Tests of what is told of the graphs of vector legs. */
@NullMarked
package io.rankscope.app.feature.search.triage;

import org.jspecify.annotations.NullMarked;
