/**
 * Builds shards, opens shards (also foreign and old ones) with a report each, and inspects them.
 */
@NullMarked
package io.rankscope.engine.index;

import org.jspecify.annotations.NullMarked;
