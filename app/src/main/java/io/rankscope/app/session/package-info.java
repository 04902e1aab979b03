/** What the screens share: the open workspace, and grading in it. */
@NullMarked
package io.rankscope.app.session;

import org.jspecify.annotations.NullMarked;
