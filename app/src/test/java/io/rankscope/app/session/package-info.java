/** Tests of what all screens share of the open workspace. */
@NullMarked
package io.rankscope.app.session;

import org.jspecify.annotations.NullMarked;
