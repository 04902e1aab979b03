package io.rankscope.app.support.dialog;

import io.rankscope.engine.failure.FailureText;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Answers as the test arranged and remembers what was asked. A question nobody expects fails. */
public final class RecordedDialogs implements Dialogs {
  private final Deque<Optional<?>> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();

  /** The next question gets {@code answer}: an {@link Answer}, a text or a path. */
  public RecordedDialogs willAnswer(Object answer) {
    answers.add(Optional.of(answer));
    return this;
  }

  /** The person gives up at the next question. */
  public RecordedDialogs willGiveUp() {
    answers.add(Optional.empty());
    return this;
  }

  /** What was asked and told so far, such as {@code folder: Open a workspace}. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Answer confirm(String title, String message, String action) {
    asked.add("confirm: " + title);
    return next().map(Answer.class::cast).orElse(Answer.NO);
  }

  @Override
  public Optional<String> askText(String title, String label, String initial) {
    asked.add("text: " + title);
    return next().map(String.class::cast);
  }

  @Override
  public Optional<String> choose(String title, String label, List<String> choices) {
    asked.add("choice: " + title + " " + choices);
    return next().map(String.class::cast);
  }

  @Override
  public void details(FailureText failure) {
    asked.add("details: " + failure.what());
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    asked.add("folder: " + title);
    return next().map(Path.class::cast);
  }

  @Override
  public Optional<Path> chooseFile(String title, List<FileKind> kinds) {
    asked.add("file: " + title);
    return next().map(Path.class::cast);
  }

  @Override
  public Optional<Path> chooseFileToSave(String title, String suggestedName, List<FileKind> kinds) {
    asked.add("save: " + title + " " + suggestedName);
    return next().map(Path.class::cast);
  }

  private Optional<?> next() {
    if (answers.isEmpty()) {
      throw new NoSuchElementException("nobody expected " + asked.getLast());
    }
    return answers.remove();
  }
}
