package io.rankscope.app.feature.workspace;

import io.rankscope.app.support.task.Latest;
import io.rankscope.app.support.text.Texts;
import io.rankscope.engine.failure.BadInputException;
import io.rankscope.engine.failure.FailureText;
import io.rankscope.engine.index.vector.EncoderChoice;
import io.rankscope.engine.inference.ModelFacts;
import io.rankscope.engine.inference.Resolved;
import io.rankscope.engine.task.TaskListener;
import io.rankscope.engine.task.TaskRunner;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is known of an encoder before it embeds the first passage. FX thread only; it is opened in a
 * task.
 */
final class EncoderViewModel {
  private final Latest looking;
  private final ReadOnlyObjectWrapper<Optional<EncoderChoice>> choice =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ModelFacts>> facts =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FailureText>> failure =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);

  EncoderViewModel(TaskRunner tasks) {
    this.looking = new Latest(tasks);
  }

  /** The encoder; empty when nothing is to be embedded. */
  ReadOnlyObjectProperty<Optional<EncoderChoice>> choiceProperty() {
    return choice.getReadOnlyProperty();
  }

  /**
   * What opening the model found last, by settings that may have changed since; empty when it was
   * not opened yet or does not open at all.
   */
  ReadOnlyObjectProperty<Optional<ModelFacts>> factsProperty() {
    return facts.getReadOnlyProperty();
  }

  /** Why the model does not open, or which setting does not fit it. */
  ReadOnlyObjectProperty<Optional<FailureText>> failureProperty() {
    return failure.getReadOnlyProperty();
  }

  /** Whether the model was opened as it is to be used, or none is wanted. */
  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Whether somebody should look at the model's card before hours go by. */
  boolean poolingIsGuessed() {
    return ready.get() && facts.get().filter(ModelFacts::poolingIsGuessed).isPresent();
  }

  /** Takes another choice, and opens its model unless that was opened like this before. */
  void show(Optional<EncoderChoice> chosen) {
    Optional<EncoderChoice> before = choice.get();
    boolean opened = ready.get() && opensTheSame(before, chosen);
    if (!before.map(EncoderChoice::path).equals(chosen.map(EncoderChoice::path))) {
      facts.set(Optional.empty());
    }
    choice.set(chosen);
    failure.set(Optional.empty());
    if (!opened) {
      look(chosen);
    }
  }

  /**
   * The choice with a setting said as somebody typed it; a text that the files say, too, is not
   * said. Empty when it cannot be meant, which {@link #failureProperty} then tells.
   *
   * @param text empty to leave the setting to the files
   */
  Optional<EncoderChoice> said(EncoderSetting setting, Optional<String> text) {
    Optional<EncoderChoice> before = choice.get();
    try {
      return before.map(
          made ->
              made.with(
                  setting.say(text.filter(typed -> isNews(setting, typed)), made.settings())));
    } catch (BadInputException e) {
      looking.cancel();
      ready.set(false);
      failure.set(Optional.of(FailureText.of(e)));
      return Optional.empty();
    }
  }

  private boolean isNews(EncoderSetting setting, String typed) {
    Optional<Resolved<String>> known = facts.get().map(setting::of);
    return known.isEmpty() || known.get().isChosen() || !known.get().value().equals(typed);
  }

  private static boolean opensTheSame(
      Optional<EncoderChoice> before, Optional<EncoderChoice> chosen) {
    return before.map(EncoderChoice::path).equals(chosen.map(EncoderChoice::path))
        && before.map(EncoderChoice::settings).equals(chosen.map(EncoderChoice::settings));
  }

  private void look(Optional<EncoderChoice> chosen) {
    looking.cancel();
    ready.set(chosen.isEmpty());
    if (chosen.isEmpty()) {
      return;
    }
    looking.start(
        Texts.of("workspace.encoder.opening", chosen.get().name()),
        new EncoderLook(chosen.get()),
        new TaskListener<ModelFacts>() {
          @Override
          public void succeeded(ModelFacts found) {
            facts.set(Optional.of(found));
            ready.set(true);
          }

          @Override
          public void failed(Throwable thrown) {
            failure.set(Optional.of(FailureText.of(thrown)));
          }
        });
  }
}
