/** Tests of the ways to a workspace. */
@NullMarked
package io.rankscope.app.feature.workspace;

import org.jspecify.annotations.NullMarked;
