/** Tests of the Search screen on a real index and a real database. */
@NullMarked
package io.rankscope.app.feature.search;

import org.jspecify.annotations.NullMarked;
