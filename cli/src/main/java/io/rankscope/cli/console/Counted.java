package io.rankscope.cli.console;

/** Numbers with their noun: one shard, two shards. */
public final class Counted {
  private Counted() {}

  /** {@code count} of the thing called {@code one}, whose plural takes an s. */
  public static String of(long count, String one) {
    return of(count, one, one + "s");
  }

  /** {@code count} of the thing called {@code one} or {@code many}. */
  public static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
