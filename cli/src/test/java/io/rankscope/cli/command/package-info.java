/** End-to-end tests, command by command. */
@NullMarked
package io.rankscope.cli.command;

import org.jspecify.annotations.NullMarked;
