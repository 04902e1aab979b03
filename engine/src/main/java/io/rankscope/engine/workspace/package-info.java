/** The workspace folder: loads and checks {@code workspace.yaml} and wires the engine together. */
@NullMarked
package io.rankscope.engine.workspace;

import org.jspecify.annotations.NullMarked;
