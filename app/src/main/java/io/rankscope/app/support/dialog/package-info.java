/** The only door to dialogs and file choosers. */
@NullMarked
package io.rankscope.app.support.dialog;

import org.jspecify.annotations.NullMarked;
