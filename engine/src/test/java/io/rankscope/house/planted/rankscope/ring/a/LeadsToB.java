package io.rankscope.house.planted.rankscope.ring.a;

import io.rankscope.house.planted.rankscope.ring.b.LeadsToA;

/** Breaks "no package cycles". */
public record LeadsToB(LeadsToA next) {}
