package io.rankscope.app.feature.index;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TokenTracer;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What one analyzer makes of the text. FX thread only. */
final class TraceModel {
  private final Latest tracing;
  private final ReadOnlyObjectWrapper<Optional<TokenTrace>> trace =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());

  TraceModel(TaskRunner tasks) {
    this.tracing = new Latest(tasks);
  }

  /** The newest trace; stays until the next is there, so that typing does not flicker. */
  ReadOnlyObjectProperty<Optional<TokenTrace>> traceProperty() {
    return trace.getReadOnlyProperty();
  }

  /** Why the analyzer could not be made. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Traces {@code text}; {@code folder} holds the files that chains name. */
  void trace(Path folder, AnalyzerSpec spec, String text) {
    tracing.start(
        Texts.of("index.analysis.tracing", spec.label()),
        (progress, cancellation) -> new TokenTracer(new Analyzers(folder)).trace(spec, text),
        new TaskListener<TokenTrace>() {
          @Override
          public void succeeded(TokenTrace traced) {
            failure.set(Optional.empty());
            trace.set(Optional.of(traced));
          }

          @Override
          public void failed(Throwable thrown) {
            trace.set(Optional.empty());
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  void clear() {
    tracing.cancel();
    trace.set(Optional.empty());
    failure.set(Optional.empty());
  }
}
