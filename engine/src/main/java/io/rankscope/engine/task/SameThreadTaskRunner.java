package io.rankscope.engine.task;

import java.util.concurrent.CancellationException;

/** Runs each task at once on the calling thread: for the command line and for tests. */
public final class SameThreadTaskRunner implements TaskRunner {
  @Override
  public <T> TaskHandle start(String name, Task<T> task, TaskListener<? super T> listener) {
    T result;
    try {
      result = task.run(listener::progressed, Cancellation.NEVER);
    } catch (CancellationException e) {
      listener.cancelled();
      return Ended.INSTANCE;
    } catch (Exception e) {
      listener.failed(e);
      return Ended.INSTANCE;
    }
    listener.succeeded(result);
    return Ended.INSTANCE;
  }

  private enum Ended implements TaskHandle {
    INSTANCE;

    @Override
    public void cancel() {}

    @Override
    public boolean done() {
      return true;
    }
  }
}
