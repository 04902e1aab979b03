/** The lexical leg: BM25 over the terms of analyzed fields, in Lucene. */
@NullMarked
package io.rankscope.engine.search.lexical;

import org.jspecify.annotations.NullMarked;
