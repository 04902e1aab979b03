/** Tests of workspaces, on real files. */
@NullMarked
package io.rankscope.engine.workspace;

import org.jspecify.annotations.NullMarked;
