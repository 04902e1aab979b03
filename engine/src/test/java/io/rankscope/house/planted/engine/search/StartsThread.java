package io.rankscope.house.planted.engine.search;

/** Breaks "threads only from task". */
final class StartsThread {
  Thread start() {
    return new Thread(() -> {});
  }
}
