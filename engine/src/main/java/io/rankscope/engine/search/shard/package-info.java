/**
 * What every kind of leg does on shards: work side by side, filters, the best of all as one list.
 */
@NullMarked
package io.rankscope.engine.search.shard;

import org.jspecify.annotations.NullMarked;
