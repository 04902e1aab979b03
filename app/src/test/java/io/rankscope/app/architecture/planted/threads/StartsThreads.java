package io.rankscope.app.architecture.planted.threads;

/** Starts a thread of its own and prints. */
public final class StartsThreads {
  /** Starts it. */
  public void start() {
    new Thread(() -> System.out.println("running")).start();
  }
}
