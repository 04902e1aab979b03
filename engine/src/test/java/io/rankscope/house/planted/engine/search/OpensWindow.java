package io.rankscope.house.planted.engine.search;

import javax.swing.JFrame;

/** Breaks "no UI toolkit in the engine". */
record OpensWindow(JFrame frame) {}
