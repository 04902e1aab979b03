/** End-to-end tests that drive the real program. */
@NullMarked
package io.rankscope.cli;

import org.jspecify.annotations.NullMarked;
