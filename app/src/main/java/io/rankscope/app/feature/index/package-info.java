/**
 * The Index screen: what lies in the shards, their terms and documents, and whether it is sound.
 */
@NullMarked
package io.rankscope.app.feature.index;

import org.jspecify.annotations.NullMarked;
