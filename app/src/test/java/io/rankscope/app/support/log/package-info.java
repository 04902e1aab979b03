/** Tests. */
@NullMarked
package io.rankscope.app.support.log;

import org.jspecify.annotations.NullMarked;
