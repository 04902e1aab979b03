package io.rankscope.app.architecture.planted.unmarked;

/** Lies in a package nobody marked. */
public final class Unmarked {}
