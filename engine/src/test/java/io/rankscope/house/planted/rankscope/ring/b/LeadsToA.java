package io.rankscope.house.planted.rankscope.ring.b;

import io.rankscope.house.planted.rankscope.ring.a.LeadsToB;

/** Breaks "no package cycles". */
public record LeadsToA(LeadsToB next) {}
