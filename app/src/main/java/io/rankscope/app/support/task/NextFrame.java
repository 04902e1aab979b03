package io.rankscope.app.support.task;

import javafx.animation.AnimationTimer;

/** Lets what can wait stay out of the way of what is being drawn. FX thread only. */
public final class NextFrame extends AnimationTimer {
  private final Runnable work;
  private boolean begun;

  private NextFrame(Runnable work) {
    this.work = work;
  }

  /** Does {@code work} once what was changed until now has been laid out and drawn. */
  public static void after(Runnable work) {
    new NextFrame(work).start();
  }

  @Override
  public void handle(long now) {
    if (begun) {
      stop();
      work.run();
    }
    begun = true;
  }
}
