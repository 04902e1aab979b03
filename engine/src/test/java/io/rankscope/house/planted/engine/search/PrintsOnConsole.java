package io.rankscope.house.planted.engine.search;

/** Breaks "System.out only in cli". */
final class PrintsOnConsole {
  void print() {
    System.out.println("planted");
  }
}
