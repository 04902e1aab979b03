/**
 * The sample workspace: general knowledge in four shards, questions, judgments and planted ranking
 * cases, and what writes it to disk.
 */
@NullMarked
package io.rankscope.samples;

import org.jspecify.annotations.NullMarked;
