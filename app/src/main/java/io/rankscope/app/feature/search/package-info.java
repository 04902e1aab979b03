/** The Search screen: ask, see why each passage stands where it stands, and grade it. */
@NullMarked
package io.rankscope.app.feature.search;

import org.jspecify.annotations.NullMarked;
