package io.rankscope.app.boot;

import io.rankscope.app.feature.workspace.SampleHome;
import io.rankscope.app.session.Opened;
import io.rankscope.app.support.file.TemporaryFolder;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.failure.NotSavedException;
import io.rankscope.engine.failure.RankscopeException;
import io.rankscope.engine.inference.InferenceOptions;
import io.rankscope.engine.task.Cancellation;
import io.rankscope.engine.task.Workers;
import io.rankscope.engine.workspace.Workspace;
import io.rankscope.engine.workspace.WorkspaceLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Opens what the window begins with: what was named, else the workspace that was open last, else
 * the sample. On any thread, so that it is done by the time that JavaFX has started.
 *
 * @param named reads what was named
 * @param inference how models are run
 */
record FirstOpening(
    WorkspaceLoader loader,
    SampleHome sample,
    Optional<Supplier<Workspace>> named,
    Optional<Path> last,
    Supplier<InferenceOptions> inference) {

  /**
   * What was opened.
   *
   * @param insteadOf why it is not what was wanted, when it is not
   */
  record Result(Opened opened, Kind kind, Optional<FailureText> insteadOf) {}

  /** What was found to open. */
  enum Kind {
    WORKSPACE,
    /** The user's own copy of the sample. */
    SAMPLE,
    /** A copy of the sample that goes when the process does. */
    TEMPORARY_SAMPLE
  }

  /**
   * Opens it.
   *
   * @throws RankscopeException when it cannot be opened and nothing stands in for it
   * @throws CancellationException when cancelled; nothing stays open
   */
  Result open(Cancellation cancellation) throws IOException {
    cancellation.throwIfRequested();
    if (named.isPresent()) {
      return new Result(open(named.get().get(), cancellation), Kind.WORKSPACE, Optional.empty());
    }
    if (last.isEmpty()) {
      return sample(Optional.empty(), cancellation);
    }
    Workspace described;
    try {
      described = loader.load(last.get());
    } catch (RankscopeException e) {
      FailureText why = FailureText.of(e);
      return sample(
          Optional.of(
              new FailureText(
                  Texts.of("start.last-gone"), Texts.of("start.last-gone.remedy"), why.oneLine())),
          cancellation);
    }
    Kind kind = last.get().equals(sample.folder()) ? Kind.SAMPLE : Kind.WORKSPACE;
    return new Result(open(described, cancellation), kind, Optional.empty());
  }

  /** The user's sample; where it cannot be kept, one that goes when the process does. */
  private Result sample(Optional<FailureText> insteadOf, Cancellation cancellation)
      throws IOException {
    try {
      return new Result(open(loader.load(sample.written()), cancellation), Kind.SAMPLE, insteadOf);
    } catch (NotSavedException e) {
      TemporaryFolder temporary = TemporaryFolder.create();
      Workers.whenProcessEnds("remove-sample", temporary::close);
      Path copy = new SampleHome(temporary.path().resolve("sample")).written();
      return new Result(
          open(loader.load(copy), cancellation),
          Kind.TEMPORARY_SAMPLE,
          Optional.of(
              new FailureText(
                  Texts.of("start.sample-not-kept"),
                  Texts.of("start.sample-not-kept.remedy"),
                  FailureText.of(e).oneLine())));
    }
  }

  private Opened open(Workspace described, Cancellation cancellation) throws IOException {
    return Opened.of(described, inference, Optional.empty(), cancellation);
  }
}
