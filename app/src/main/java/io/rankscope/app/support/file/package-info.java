/** Files and folders that live as long as the work that needs them. */
@NullMarked
package io.rankscope.app.support.file;

import org.jspecify.annotations.NullMarked;
