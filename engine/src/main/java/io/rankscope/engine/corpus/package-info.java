/** Reads corpora and query sets as streams of passages and queries, and splits documents. */
@NullMarked
package io.rankscope.engine.corpus;

import org.jspecify.annotations.NullMarked;
