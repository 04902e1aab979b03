/**
 * Long work: tasks with progress and cancellation, and the runners that give them threads. JDK
 * only.
 */
@NullMarked
package io.rankscope.engine.task;

import org.jspecify.annotations.NullMarked;
