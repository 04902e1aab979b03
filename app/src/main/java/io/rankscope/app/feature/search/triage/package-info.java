/** What the graphs of a run's vector legs miss, beside a look at every vector. */
@NullMarked
package io.rankscope.app.feature.search.triage;

import org.jspecify.annotations.NullMarked;
