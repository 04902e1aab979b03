package io.rankscope.engine.workspace;

import io.rankscope.engine.failure.BadInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Collects the mistakes of a file, so that one of them does not hide the others or the parts that
 * are right.
 */
final class Problems {
  private final List<BadInputException> found = new ArrayList<>();

  void add(BadInputException problem) {
    found.add(problem);
  }

  /** What {@code part} yields, or nothing when it has a mistake, which is noted. */
  <T> Optional<T> unlessWrong(Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (BadInputException e) {
      add(e);
      return Optional.empty();
    }
  }

  List<BadInputException> found() {
    return List.copyOf(found);
  }
}
