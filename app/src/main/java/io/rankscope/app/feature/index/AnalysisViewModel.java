package io.rankscope.app.feature.index;

import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.analysis.AnalyzerSpec;
import io.rankscope.engine.analysis.Analyzers;
import io.rankscope.engine.analysis.TokenTrace;
import io.rankscope.engine.analysis.TracedToken;
import io.rankscope.engine.task.TaskRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The analysis playground: a text, an analyzer, and perhaps another beside it. FX thread only. */
final class AnalysisViewModel {
  private final StringProperty text = new SimpleStringProperty(Texts.of("index.analysis.example"));
  private final ObservableList<AnalyzerChoice> choices = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<AnalyzerChoice>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<AnalyzerChoice>> other =
      new SimpleObjectProperty<>(Optional.empty());
  private final TraceModel trace;
  private final TraceModel otherTrace;
  private final ReadOnlyStringWrapper difference = new ReadOnlyStringWrapper("");
  private Optional<Path> folder = Optional.empty();

  AnalysisViewModel(TaskRunner tasks) {
    this.trace = new TraceModel(tasks);
    this.otherTrace = new TraceModel(tasks);
    text.subscribe((was, is) -> traceBoth());
    chosen.subscribe((was, is) -> traceOne(trace, chosen));
    other.subscribe((was, is) -> traceOne(otherTrace, other));
    trace.traceProperty().subscribe((was, is) -> compare());
    otherTrace.traceProperty().subscribe((was, is) -> compare());
  }

  /** The text that is analysed. */
  StringProperty textProperty() {
    return text;
  }

  /** The analyzers of the fields, then all that have a name. */
  ObservableList<AnalyzerChoice> choices() {
    return choices;
  }

  ObjectProperty<Optional<AnalyzerChoice>> chosenProperty() {
    return chosen;
  }

  /** The analyzer to compare with, if any. */
  ObjectProperty<Optional<AnalyzerChoice>> otherProperty() {
    return other;
  }

  TraceModel trace() {
    return trace;
  }

  TraceModel otherTrace() {
    return otherTrace;
  }

  /** Which terms only one of the two gives, in words; empty unless two are compared. */
  ReadOnlyStringProperty differenceProperty() {
    return difference.getReadOnlyProperty();
  }

  /** Offers the analyzers of {@code source}. */
  void show(InspectedSource source) {
    if (folder.isPresent()) {
      return;
    }
    folder = Optional.of(source.folder());
    List<AnalyzerChoice> offered = new ArrayList<>();
    source
        .contents()
        .ifPresent(
            contents ->
                contents.analyzers().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> AnalyzerChoice.ofField(entry.getKey(), entry.getValue()))
                    .forEach(offered::add));
    new Analyzers().names().stream().map(AnalyzerChoice::named).forEach(offered::add);
    Optional<AnalyzerChoice> before = chosen.get();
    Optional<AnalyzerChoice> otherBefore = other.get();
    choices.setAll(offered);
    other.set(otherBefore.filter(choices::contains));
    chosen.set(
        before
            .filter(choices::contains)
            .or(() -> ofText(source))
            .or(() -> choices.stream().findFirst()));
    traceBoth();
  }

  /** The analyzer of the first text field. */
  private static Optional<AnalyzerChoice> ofText(InspectedSource source) {
    Map<String, AnalyzerSpec> analyzers =
        source.contents().map(InspectedSource.Contents::analyzers).orElse(Map.of());
    return source.roles().roles().text().stream()
        .flatMap(
            field ->
                Optional.ofNullable(analyzers.get(field))
                    .map(spec -> AnalyzerChoice.ofField(field, spec))
                    .stream())
        .findFirst();
  }

  /** An analyzer that is not the chosen one, to begin a comparison with. */
  Optional<AnalyzerChoice> another() {
    return choices.stream()
        .filter(
            choice ->
                chosen.get().filter(present -> present.spec().equals(choice.spec())).isEmpty())
        .findFirst();
  }

  /** Shows nothing. */
  void clear() {
    folder = Optional.empty();
    trace.clear();
    otherTrace.clear();
  }

  private void traceBoth() {
    traceOne(trace, chosen);
    traceOne(otherTrace, other);
  }

  private void traceOne(TraceModel model, ObjectProperty<Optional<AnalyzerChoice>> choice) {
    if (folder.isEmpty() || choice.get().isEmpty()) {
      model.clear();
    } else {
      model.trace(folder.get(), choice.get().get().spec(), text.get());
    }
  }

  private void compare() {
    Optional<TokenTrace> left = trace.traceProperty().get();
    Optional<TokenTrace> right = otherTrace.traceProperty().get();
    if (left.isEmpty() || right.isEmpty()) {
      difference.set("");
      return;
    }
    Set<String> onlyLeft = terms(left.get());
    Set<String> onlyRight = terms(right.get());
    Set<String> both = new TreeSet<>(onlyLeft);
    both.retainAll(onlyRight);
    onlyLeft.removeAll(both);
    onlyRight.removeAll(both);
    difference.set(
        onlyLeft.isEmpty() && onlyRight.isEmpty()
            ? Texts.of("index.analysis.same")
            : Texts.of("index.analysis.differ", listed(onlyLeft), listed(onlyRight)));
  }

  private static Set<String> terms(TokenTrace trace) {
    return trace.tokens().stream()
        .map(TracedToken::term)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String listed(Set<String> terms) {
    return terms.isEmpty() ? "–" : String.join(", ", terms);
  }
}
