/** Where the program keeps what belongs to its user and to no workspace. */
@NullMarked
package io.rankscope.engine.home;

import org.jspecify.annotations.NullMarked;
