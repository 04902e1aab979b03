/** The way to a workspace: the sample, folders of shards, corpora to index, and recent ones. */
@NullMarked
package io.rankscope.app.feature.workspace;

import org.jspecify.annotations.NullMarked;
