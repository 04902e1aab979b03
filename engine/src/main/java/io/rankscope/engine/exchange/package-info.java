/** File formats in and out: qrels and runs as the tools of the field read and write them. */
@NullMarked
package io.rankscope.engine.exchange;

import org.jspecify.annotations.NullMarked;
