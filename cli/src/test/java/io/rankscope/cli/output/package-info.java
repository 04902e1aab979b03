/** Tests of io.rankscope.cli.output. */
@NullMarked
package io.rankscope.cli.output;

import org.jspecify.annotations.NullMarked;
