/** The log file of the window. */
@NullMarked
package io.rankscope.app.support.log;

import org.jspecify.annotations.NullMarked;
