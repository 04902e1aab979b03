package io.rankscope.app.support.dialog;

import io.rankscope.engine.failure.FailureText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks the person something. Called on the FX thread; each call waits for the answer. */
public interface Dialogs {

  /** Whether the person agrees to {@code action}, the words on the button that says yes. */
  Answer confirm(String title, String message, String action);

  /** One line of text; empty when the person gave up. */
  Optional<String> askText(String title, String label, String initial);

  /** One of {@code choices}; empty when the person gave up. */
  Optional<String> choose(String title, String label, List<String> choices);

  /** Tells of a failure that has no better place than a window of its own, details folded. */
  void details(FailureText failure);

  Optional<Path> chooseFolder(String title);

  Optional<Path> chooseFile(String title, List<FileKind> kinds);

  Optional<Path> chooseFileToSave(String title, String suggestedName, List<FileKind> kinds);

  /** What a person said. */
  enum Answer {
    YES,
    NO
  }

  /**
   * A kind of file to choose from.
   *
   * @param name what a person calls it
   * @param patterns such as {@code *.jsonl}
   */
  record FileKind(String name, List<String> patterns) {
    public FileKind {
      patterns = List.copyOf(patterns);
    }
  }
}
