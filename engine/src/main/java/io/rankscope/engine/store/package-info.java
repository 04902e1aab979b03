/** The SQLite side of the engine's ports; nothing else sees JDBC. */
@NullMarked
package io.rankscope.engine.store;

import org.jspecify.annotations.NullMarked;
