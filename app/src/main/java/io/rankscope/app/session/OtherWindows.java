package io.rankscope.app.session;

import io.rankscope.app.shell.Notices;
import io.rankscope.app.support.task.InOrder;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.judging.JudgmentChange;
import io.rankscope.engine.judging.JudgmentStore;
import io.rankscope.engine.judging.LogMark;
import io.rankscope.engine.judging.LogNews;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.workspace.OpenWorkspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Notices what other windows and programs judge in the open workspace. What they wrote is read
 * between two writes of this window, so that neither is shown where the other already stands. FX
 * thread only.
 */
final class OtherWindows {
  /** So few that no key of the judge waits long while an import is read. */
  private static final int AT_ONCE = 50;

  private final InOrder writing;
  private final Supplier<Optional<OpenWorkspace>> workspace;
  private final Notices notices;
  private final List<Consumer<List<JudgmentChange>>> listeners = new ArrayList<>();
  private Optional<OpenWorkspace> followed = Optional.empty();
  private Optional<LogMark> seen = Optional.empty();
  private boolean looking;
  private boolean told;

  OtherWindows(InOrder writing, Supplier<Optional<OpenWorkspace>> workspace, Notices notices) {
    this.writing = writing;
    this.workspace = workspace;
    this.notices = notices;
  }

  void whenTheyWrite(Consumer<List<JudgmentChange>> listener) {
    listeners.add(listener);
  }

  /**
   * Looks whether they wrote, and reads what. As long as nobody here has asked for the judgments,
   * nothing of them is shown that could be old.
   *
   * @param runner where to look; a database so slow that the last look has not ended gets no second
   */
  void look(TaskRunner runner) {
    Optional<OpenWorkspace> open = workspace.get();
    if (!open.equals(followed)) {
      followed = open;
      seen = Optional.empty();
      looking = false;
      told = false;
    }
    if (looking || open.isEmpty()) {
      return;
    }
    looking = true;
    OpenWorkspace looked = open.get();
    Optional<LogMark> from = seen;
    runner.start(
        Texts.of("session.reading-others"),
        (progress, cancellation) -> looked.openJudgments().flatMap(store -> unread(store, from)),
        new Following<Optional<LogMark>>(looked) {
          @Override
          void found(Optional<LogMark> unread) {
            unread.ifPresentOrElse(mark -> read(looked, mark), OtherWindows.this::upToDate);
          }
        });
  }

  /** From where there is something to read; empty when nobody else wrote. */
  private static Optional<LogMark> unread(JudgmentStore store, Optional<LogMark> seen) {
    return Optional.of(seen.orElseGet(store::opened)).filter(store::writtenElsewhere);
  }

  private void read(OpenWorkspace open, LogMark from) {
    writing.start(
        Texts.of("session.reading-others"),
        (progress, cancellation) -> open.judgments().since(from, AT_ONCE),
        new Following<LogNews>(open) {
          @Override
          void found(LogNews news) {
            seen = Optional.of(news.mark());
            listeners.forEach(listener -> listener.accept(news.changes()));
            if (news.more()) {
              read(open, news.mark());
            } else {
              upToDate();
            }
          }
        });
  }

  private void upToDate() {
    looking = false;
    told = false;
  }

  /** Hears of the workspace as long as it is the open one. */
  private abstract class Following<T> implements TaskListener<T> {
    private final OpenWorkspace about;

    Following(OpenWorkspace about) {
      this.about = about;
    }

    abstract void found(T result);

    @Override
    public void succeeded(T result) {
      if (isOpen()) {
        found(result);
      }
    }

    @Override
    public void failed(Throwable thrown) {
      if (!isOpen()) {
        // It was closed meanwhile, which is no failure.
        return;
      }
      looking = false;
      if (!told) {
        told = true;
        notices.failure(thrown);
      }
    }

    private boolean isOpen() {
      return followed.equals(Optional.of(about)) && workspace.get().equals(followed);
    }
  }
}
