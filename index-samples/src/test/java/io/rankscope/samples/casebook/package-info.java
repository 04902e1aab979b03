/** The casebook's planted rankings, run with the real engine on the shards that are shipped. */
@NullMarked
package io.rankscope.samples.casebook;

import org.jspecify.annotations.NullMarked;
