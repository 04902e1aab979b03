/** The window: rail, top bar, status bar, notices, and the screens it shows. */
@NullMarked
package io.rankscope.app.shell;

import org.jspecify.annotations.NullMarked;
