package io.rankscope.engine.inference;

import java.util.OptionalInt;

/**
 * How much of a text a model has read.
 *
 * @param tokens tokens read, special ones included
 * @param cutAt offset in UTF-16 units from which the text was left unread; empty when all was read
 */
public record Reading(int tokens, OptionalInt cutAt) {
  public boolean truncated() {
    return cutAt.isPresent();
  }
}
