/** The rules of the workbench that a machine enforces, each with a planted violation. */
@NullMarked
package io.rankscope.app.architecture;

import org.jspecify.annotations.NullMarked;
