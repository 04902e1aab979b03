package io.rankscope.app.feature.models;

import io.rankscope.app.support.settings.SettingKey;
import io.rankscope.app.support.settings.Settings;
import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.ScoreFormat;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.inference.ModelType;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import io.rankscope.engine.trial.PairTrial;
import io.rankscope.engine.trial.TriedPair;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import tools.jackson.core.type.TypeReference;

/** Two texts and what the chosen model makes of them, as they are typed. FX thread only. */
final class TryViewModel {
  private static final SettingKey<String> QUERY =
      new SettingKey<>("models.try.query", new TypeReference<>() {}, "");
  private static final SettingKey<String> PASSAGE =
      new SettingKey<>("models.try.passage", new TypeReference<>() {}, "");

  private final Latest trying;
  private final StringProperty query;
  private final StringProperty passage;
  private final ObservableList<TokenRow> tokens = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Optional<TriedPair>> result =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyStringWrapper verdict = new ReadOnlyStringWrapper("");
  private Optional<TriedModel> model = Optional.empty();
  private ModelsViewModel.Presence presence = ModelsViewModel.Presence.HIDDEN;

  TryViewModel(TaskRunner tasks, Settings settings) {
    this.trying = new Latest(tasks);
    this.query = kept(settings.property(QUERY), Texts.of("models.try.example-query"));
    this.passage = kept(settings.property(PASSAGE), Texts.of("models.try.example-passage"));
    query.subscribe((was, is) -> run());
    passage.subscribe((was, is) -> run());
  }

  private static StringProperty kept(Property<String> setting, String example) {
    StringProperty text =
        new SimpleStringProperty(setting.getValue().isBlank() ? example : setting.getValue());
    text.subscribe((was, is) -> setting.setValue(is));
    return text;
  }

  StringProperty queryProperty() {
    return query;
  }

  StringProperty passageProperty() {
    return passage;
  }

  /** The tokens of both texts. */
  ObservableList<TokenRow> tokens() {
    return tokens;
  }

  ReadOnlyObjectProperty<Optional<TriedPair>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /** Why there is no result. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** The score in words; empty while there is none. */
  ReadOnlyStringProperty verdictProperty() {
    return verdict.getReadOnlyProperty();
  }

  /** Tries {@code wanted} from now on, while the tab is looked at. */
  void show(Optional<TriedModel> wanted, ModelsViewModel.Presence seen) {
    boolean same = wanted.equals(model) && seen == presence;
    model = wanted;
    presence = seen;
    if (!same) {
      run();
    }
  }

  /** Shows nothing. */
  void clear() {
    model = Optional.empty();
    trying.cancel();
    nothing();
  }

  private void nothing() {
    result.set(Optional.empty());
    failure.set(Optional.empty());
    verdict.set("");
    tokens.clear();
  }

  private void run() {
    if (model.isEmpty() || presence == ModelsViewModel.Presence.HIDDEN) {
      return;
    }
    if (query.get().isBlank() || passage.get().isBlank()) {
      trying.cancel();
      nothing();
      return;
    }
    PairTrial trial =
        new PairTrial(model.get().models(), model.get().name(), query.get(), passage.get());
    trying.start(
        Texts.of("models.trying", trial.model()),
        trial,
        new TaskListener<TriedPair>() {
          @Override
          public void succeeded(TriedPair pair) {
            failure.set(Optional.empty());
            result.set(Optional.of(pair));
            verdict.set(words(pair));
            List<TokenRow> rows = TokenRow.of(pair, trial.query(), trial.passage());
            tokens.setAll(rows);
          }

          @Override
          public void failed(Throwable thrown) {
            nothing();
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }

  private static String words(TriedPair pair) {
    String score = ScoreFormat.shortly(pair.score());
    String millis = String.format(Locale.ROOT, "%.1f", pair.millis());
    return pair.type() == ModelType.ENCODER
        ? Texts.of("models.try.cosine", score, millis)
        : Texts.of("models.try.score", score, millis);
  }
}
