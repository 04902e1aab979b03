package io.rankscope.house.planted.rankscope.app.feature.two;

/** Imported by another feature. */
public record Neighbour() {}
