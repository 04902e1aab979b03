/** Tests of io.rankscope.cli.console. */
@NullMarked
package io.rankscope.cli.console;

import org.jspecify.annotations.NullMarked;
