/** Each action declared once; the keys, menus, buttons, palette and shortcut sheet that read it. */
@NullMarked
package io.rankscope.app.action;

import org.jspecify.annotations.NullMarked;
