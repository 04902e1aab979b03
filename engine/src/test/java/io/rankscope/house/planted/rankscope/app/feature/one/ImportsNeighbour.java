package io.rankscope.house.planted.rankscope.app.feature.one;

import io.rankscope.house.planted.rankscope.app.feature.two.Neighbour;

/** Breaks "no feature imports another". */
record ImportsNeighbour(Neighbour neighbour) {}
