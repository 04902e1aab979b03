package io.rankscope.house.planted.engine.bare;

/** Breaks "every package null-marked". */
final class NoPackageInfo {}
