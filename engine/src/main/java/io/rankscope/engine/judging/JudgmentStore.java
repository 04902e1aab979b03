package io.rankscope.engine.judging;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Where judgment events are kept: append-only, durable before a call returns, shared by any number
 * of threads and processes.
 */
public interface JudgmentStore extends JudgmentLog, AutoCloseable {
  /**
   * Appends what {@code decision} makes of the events so far, all or nothing, with nobody writing
   * in between. Each event gets an identifier of its own and an instant later than every event in
   * the store ({@code max(now, last + 1 µs)}).
   *
   * @param decision called once, on the calling thread; what it throws comes out and nothing is
   *     written
   * @return the events as they are now on disk, in the order of the drafts
   * @throws io.rankscope.engine.failure.NotSavedException when they are not
   */
  List<JudgmentEvent> append(Function<JudgmentLog, List<JudgmentDraft>> decision);

  /**
   * Takes in events of another store, all or nothing: those whose identifier is unknown here are
   * added unchanged, the others are already there.
   *
   * @return how many were added
   * @throws io.rankscope.engine.failure.NotSavedException when they could not be written
   */
  int merge(Collection<JudgmentEvent> events);

  /** How far it was written when it was opened. */
  LogMark opened();

  /**
   * Whether another window or program has committed since {@code mark}; what is appended through
   * this store does not count. Reads no event, so that it can be asked every few seconds.
   *
   * @throws io.rankscope.engine.failure.CannotOpenException when that cannot be told
   */
  boolean writtenElsewhere(LogMark mark);

  /**
   * What was written since {@code mark}, by others and, as it lies between, through this store.
   *
   * @param most how many events are read at once
   * @throws io.rankscope.engine.failure.CannotOpenException when it cannot be read
   */
  LogNews since(LogMark mark, int most);

  /** The pools kept beside the judgments. */
  PoolStore pools();

  /** Ends the use of the store; what was appended is safe without it. */
  @Override
  void close();
}
